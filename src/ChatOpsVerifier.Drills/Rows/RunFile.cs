namespace ChatOpsVerifier.Drills.Rows;

/// <summary>Sorted rows in a file of the work folder.</summary>
internal static class RunFile
{
    /// <summary>With 64 runs on two levels for two snapshots, the buffers take 16 MiB.</summary>
    private const int Buffered = 64 * 1024;

    public static void Write(string path, RowCursor rows, CancellationToken cancellation)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, Buffered);
        for (var count = 0L; rows.Move(); count++)
        {
            if ((count & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            file.Write(rows.Current);
        }
    }

    public static RowCursor Open(string path) => new Cursor(path);

    private sealed class Cursor(string path) : RowCursor
    {
        private readonly FileStream _file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, Buffered, FileOptions.SequentialScan);
        private readonly byte[] _row = new byte[RowFormat.Max];
        private int _length;

        public override ReadOnlySpan<byte> Current => _row.AsSpan(0, _length);

        public override bool Move()
        {
            var read = _file.ReadAtLeast(_row.AsSpan(0, RowFormat.Head), RowFormat.Head, throwOnEndOfStream: false);
            if (read == 0)
            {
                return false;
            }

            _length = RowFormat.Length(_row);
            _file.ReadExactly(_row.AsSpan(RowFormat.Head, _length - RowFormat.Head));
            return true;
        }

        public override void Dispose()
        {
            _file.Dispose();
            File.Delete(path);
            base.Dispose();
        }
    }
}
