using System.Security.Cryptography;
using ChatOpsVerifier.Drills.Rows;

namespace ChatOpsVerifier.Drills.Comparing;

/// <summary>
/// Walks through the sorted rows of both sides once. Rows of one identity are a multiset: as many as have no partner on the other side are
/// changed, and what is left over is missing or added.
/// </summary>
internal sealed class RowDifferences(int named) : IDisposable
{
    private readonly IncrementalHash _source = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash _restored = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _identity = new byte[RowFormat.Identity];
    private readonly Differences _missing = new(named);
    private readonly Differences _added = new(named);
    private readonly Differences _changed = new(named);
    private long _onlySource;
    private long _onlyRestored;
    private string _label = "";

    public NamedRows Missing => _missing.Rows;

    public NamedRows Added => _added.Rows;

    public NamedRows Changed => _changed.Rows;

    /// <returns>The digests of both sides.</returns>
    public (string Source, string Restored) Walk(RowCursor source, RowCursor restored, CancellationToken cancellation)
    {
        var (hasSource, hasRestored) = (source.Move(), restored.Move());
        for (var count = 0L; hasSource || hasRestored; count++)
        {
            if ((count & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var order = !hasSource ? 1 : !hasRestored ? -1 : RowCursor.Compare(source.Current, restored.Current);
            if (order != 0)
            {
                Note(order < 0 ? source.Current : restored.Current, isSource: order < 0);
            }

            hasSource = order <= 0 ? Next(source, _source) : hasSource;
            hasRestored = order >= 0 ? Next(restored, _restored) : hasRestored;
        }

        Settle();
        return (Convert.ToHexStringLower(_source.GetHashAndReset()), Convert.ToHexStringLower(_restored.GetHashAndReset()));
    }

    public void Dispose()
    {
        _source.Dispose();
        _restored.Dispose();
    }

    private static bool Next(RowCursor rows, IncrementalHash digest)
    {
        digest.AppendData(rows.Current[..RowFormat.Keys]);
        return rows.Move();
    }

    private void Note(ReadOnlySpan<byte> row, bool isSource)
    {
        if (!row[..RowFormat.Identity].SequenceEqual(_identity))
        {
            Settle();
            row[..RowFormat.Identity].CopyTo(_identity);
            _label = _missing.IsFull && _added.IsFull && _changed.IsFull ? "" : RowFormat.Label(row);
        }

        _ = isSource ? _onlySource++ : _onlyRestored++;
    }

    private void Settle()
    {
        var changed = Math.Min(_onlySource, _onlyRestored);
        _changed.Add(_label, changed);
        _missing.Add(_label, _onlySource - changed);
        _added.Add(_label, _onlyRestored - changed);
        (_onlySource, _onlyRestored) = (0, 0);
    }

    private sealed class Differences(int named)
    {
        private readonly List<string> _named = [];
        private long _count;

        public NamedRows Rows => new(_count, [.. _named.Order(StringComparer.Ordinal)]);

        public bool IsFull => _named.Count >= named;

        public void Add(string label, long count)
        {
            _count += count;
            if (count > 0 && !IsFull)
            {
                _named.Add(count == 1 ? label : $"{label} ({count} times)");
            }
        }
    }
}
