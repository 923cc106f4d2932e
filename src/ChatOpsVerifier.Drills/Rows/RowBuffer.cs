namespace ChatOpsVerifier.Drills.Rows;

/// <summary>As many rows as fit into memory, to be sorted there.</summary>
internal sealed class RowBuffer(int capacity)
{
    private readonly byte[] _bytes = new byte[Math.Max(capacity, RowFormat.Max)];
    private int[] _starts = new int[1024];
    private int _count;
    private int _used;

    public bool IsEmpty => _count == 0;

    public bool HasRoom => _used + RowFormat.Max <= _bytes.Length;

    public void Add(ReadOnlySpan<byte> identity, ReadOnlySpan<char> label, ReadOnlySpan<byte> content)
    {
        if (_count == _starts.Length)
        {
            Array.Resize(ref _starts, _count * 2);
        }

        _starts[_count++] = _used;
        _used += RowFormat.Write(_bytes.AsSpan(_used), identity, label, content);
    }

    public RowCursor Sort()
    {
        _starts.AsSpan(0, _count).Sort((a, b) => RowCursor.Compare(_bytes.AsSpan(a), _bytes.AsSpan(b)));
        return new Cursor(this);
    }

    public void Clear() => (_count, _used) = (0, 0);

    private sealed class Cursor(RowBuffer rows) : RowCursor
    {
        private int _at = -1;

        public override ReadOnlySpan<byte> Current
        {
            get
            {
                var row = rows._bytes.AsSpan(rows._starts[_at]);
                return row[..RowFormat.Length(row)];
            }
        }

        public override bool Move() => ++_at < rows._count;
    }
}
