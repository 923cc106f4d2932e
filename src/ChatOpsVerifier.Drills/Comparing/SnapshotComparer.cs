using System.Security.Cryptography;
using ChatOpsVerifier.Drills.Rows;
using ChatOpsVerifier.Drills.Snapshots;

namespace ChatOpsVerifier.Drills.Comparing;

/// <summary>Compares two snapshots table by table.</summary>
/// <param name="folder">For what does not fit into memory. The caller removes it.</param>
/// <param name="memory">Bytes to sort in, for each of the two sides.</param>
/// <param name="named">How many rows of each kind of difference are named in a table.</param>
internal sealed class SnapshotComparer(string folder, int memory, int named)
{
    public const int DefaultMemory = 24 << 20;

    /// <exception cref="SnapshotException">One of them cannot be read.</exception>
    public Comparison Compare(Snapshot source, Snapshot restored, CancellationToken cancellation)
    {
        var here = source.Tables.ToDictionary(t => t.Name, StringComparer.Ordinal);
        var there = restored.Tables.ToDictionary(t => t.Name, StringComparer.Ordinal);
        var names = here.Values.UnionBy(there.Values, t => t.Name, StringComparer.Ordinal);
        var tables = names.OrderBy(t => t.Name, StringComparer.Ordinal).ToDictionary(
            t => t,
            t => Compare(source, here.GetValueOrDefault(t.Name), restored, there.GetValueOrDefault(t.Name), cancellation));
        var definitions = source.Definitions.Keys.Union(restored.Definitions.Keys)
            .Select(k => new DefinitionDifference(k, source.Definitions.GetValueOrDefault(k), restored.Definitions.GetValueOrDefault(k)))
            .Where(d => d.Source != d.Restored)
            .OrderBy(d => d.Name, StringComparer.Ordinal);
        return new Comparison(
            [.. tables.Values],
            [.. definitions],
            [.. Problems(tables)],
            Digest(tables.Values, t => t.Source, source.Definitions),
            Digest(tables.Values, t => t.Restored, restored.Definitions));
    }

    private static IEnumerable<string> Problems(IReadOnlyDictionary<Table, TableComparison> tables)
    {
        foreach (var (name, side) in new (string, Func<TableComparison, TableSide?>)[] { ("source", t => t.Source), ("restored snapshot", t => t.Restored) })
        {
            if (tables.Where(t => t.Key.IsContent).Sum(t => side(t.Value)?.Rows ?? 0) == 0)
            {
                yield return $"The {name} is empty: it has no rows at all, so nothing was proven.";
            }
        }

        foreach (var t in tables.Values.Where(t => t.Source is not null))
        {
            if (t.Restored is null)
            {
                yield return $"{t.Name} is missing from the restored snapshot; the source has it with {Rows(t.Source!)}.";
            }
            else if (t.Restored.Rows == 0 && t.Source!.Rows > 0)
            {
                yield return $"{t.Name} is empty in the restored snapshot; the source has {Rows(t.Source)}.";
            }
        }
    }

    private static string Rows(TableSide side) => side.Rows == 1 ? "1 row" : $"{side.Rows} rows";

    private static string Digest(IEnumerable<TableComparison> tables, Func<TableComparison, TableSide?> side, IReadOnlyDictionary<string, string> definitions)
    {
        using var hash = new ContentHash();
        foreach (var table in tables)
        {
            if (side(table) is { } there)
            {
                hash.Add((byte)'t', table.Name);
                hash.Add((byte)'n', there.Rows);
                hash.Add((byte)'d', there.Sha256);
            }
        }

        foreach (var (name, text) in definitions.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            hash.Add((byte)'k', name);
            hash.Add((byte)'v', text);
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.Finish(digest);
        return Convert.ToHexStringLower(digest);
    }

    private TableComparison Compare(Snapshot source, Table? inSource, Snapshot restored, Table? inRestored, CancellationToken cancellation)
    {
        var runs = Path.Combine(folder, "runs");
        using var one = new RowSorter(Path.Combine(runs, "source"), memory, cancellation);
        using var other = new RowSorter(Path.Combine(runs, "restored"), memory, cancellation);
        ReadBoth(() => Read(source, inSource, one, cancellation), () => Read(restored, inRestored, other, cancellation));
        using var differences = new RowDifferences(named);
        using var sortedOne = one.Sort();
        using var sortedOther = other.Sort();
        var (digest, otherDigest) = differences.Walk(sortedOne, sortedOther, cancellation);
        return new TableComparison(
            (inSource ?? inRestored!).Name,
            inSource is null ? null : new TableSide(one.Count, one.Bytes, digest),
            inRestored is null ? null : new TableSide(other.Count, other.Bytes, otherDigest),
            differences.Missing,
            differences.Added,
            differences.Changed);
    }

    /// <summary>At the same time. When both fail, the source's failure counts, so that two runs say the same.</summary>
    private static void ReadBoth(Action source, Action restored)
    {
        var beside = Task.Run(restored);
        try
        {
            source();
        }
        finally
        {
            ((IAsyncResult)beside).AsyncWaitHandle.WaitOne();
        }

        beside.GetAwaiter().GetResult();
    }

    private static void Read(Snapshot snapshot, Table? table, RowSorter rows, CancellationToken cancellation)
    {
        if (table is null)
        {
            return;
        }

        try
        {
            snapshot.Read(table, rows, cancellation);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new SnapshotException($"{snapshot.Location}: {table.Name} cannot be read: {e.Message}", e);
        }
    }
}
