namespace ChatOpsVerifier.Drills.Rows;

/// <summary>
/// Sorts any number of rows in a bounded piece of memory: what does not fit is written to the work folder as sorted runs, and 64 runs
/// become one of the next level, so that a row is written once for each level only.
/// </summary>
/// <param name="folder">For the runs; made by the first one. The caller removes it.</param>
/// <param name="memory">In bytes.</param>
internal sealed class RowSorter(string folder, int memory, CancellationToken cancellation) : IRowSink, IDisposable
{
    private const int RunsTogether = 64;
    private readonly RowBuffer _buffer = new(memory);
    private readonly List<List<string>> _levels = [[]];
    private int _named;

    public long Count { get; private set; }

    public long Bytes { get; private set; }

    public void Add(ReadOnlySpan<byte> identity, ReadOnlySpan<char> label, ReadOnlySpan<byte> content, long bytes)
    {
        if (!_buffer.HasRoom)
        {
            Spill();
        }

        _buffer.Add(identity, label, content);
        Count++;
        Bytes += bytes;
        if ((Count & 0xFFF) == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>To be called once, after the last row.</summary>
    public RowCursor Sort()
    {
        var runs = _levels.SelectMany(l => l).Select(RunFile.Open).ToList();
        if (!_buffer.IsEmpty)
        {
            runs.Add(_buffer.Sort());
        }

        _levels.Clear();
        return new MergeCursor(runs);
    }

    public void Dispose()
    {
        foreach (var run in _levels.SelectMany(l => l))
        {
            File.Delete(run);
        }
    }

    private void Spill()
    {
        Directory.CreateDirectory(folder);
        using (var sorted = _buffer.Sort())
        {
            Write(0, sorted);
        }

        _buffer.Clear();
        for (var level = 0; _levels[level].Count == RunsTogether; level++)
        {
            if (level + 1 == _levels.Count)
            {
                _levels.Add([]);
            }

            using (var merged = new MergeCursor([.. _levels[level].Select(RunFile.Open)]))
            {
                Write(level + 1, merged);
            }

            _levels[level].Clear();
        }
    }

    private void Write(int level, RowCursor rows)
    {
        var path = Path.Combine(folder, $"run-{_named++}");
        RunFile.Write(path, rows, cancellation);
        _levels[level].Add(path);
    }
}
