namespace ChatOpsVerifier.Drills.Rows;

/// <summary>Several sorted sources as one.</summary>
internal sealed class MergeCursor : RowCursor
{
    private readonly IReadOnlyList<RowCursor> _all;
    private readonly PriorityQueue<RowCursor, RowCursor> _waiting = new(Comparer<RowCursor>.Create((a, b) => Compare(a.Current, b.Current)));
    private RowCursor? _current;

    public MergeCursor(IReadOnlyList<RowCursor> all)
    {
        _all = all;
        foreach (var cursor in all.Where(c => c.Move()))
        {
            _waiting.Enqueue(cursor, cursor);
        }
    }

    public override ReadOnlySpan<byte> Current => _current!.Current;

    public override bool Move()
    {
        // The one whose row was given last goes back into the queue only now: its row must stay as it is until then.
        if (_current is { } last)
        {
            _current = last.Move() ? _waiting.EnqueueDequeue(last, last) : Next();
        }
        else
        {
            _current = Next();
        }

        return _current is not null;
    }

    public override void Dispose()
    {
        foreach (var cursor in _all)
        {
            cursor.Dispose();
        }

        base.Dispose();
    }

    private RowCursor? Next() => _waiting.TryDequeue(out var next, out _) ? next : null;
}
