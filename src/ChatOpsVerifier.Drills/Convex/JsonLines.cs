using System.Buffers;
using ChatOpsVerifier.Drills.Snapshots;

namespace ChatOpsVerifier.Drills.Convex;

/// <summary>Lines of bytes of a stream, one after the other, in a buffer that grows up to a limit.</summary>
/// <param name="name">Of the entry, for messages.</param>
internal sealed class JsonLines(Stream stream, string name) : IDisposable
{
    /// <summary>A document has at most 1 MiB in Convex; written as JSON, every character of it may take six.</summary>
    public const int MaxLine = 16 << 20;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int _start;
    private int _end;
    private bool _isAtEnd;

    public long Number { get; private set; }

    /// <returns>Without its line feed, until the next call; null: there are no more.</returns>
    /// <exception cref="SnapshotException">The line is longer than the limit.</exception>
    public ReadOnlyMemory<byte>? Next()
    {
        for (var seen = 0; ;)
        {
            var feed = _buffer.AsSpan(_start + seen, _end - _start - seen).IndexOf((byte)'\n');
            if (feed >= 0 || (_isAtEnd && _end > _start))
            {
                var length = feed >= 0 ? seen + feed : _end - _start;
                var line = _buffer.AsMemory(_start, length);
                _start += feed >= 0 ? length + 1 : length;
                Number++;
                return line;
            }

            if (_isAtEnd)
            {
                return null;
            }

            seen = _end - _start;
            Fill();
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private void Fill()
    {
        if (_end - _start > MaxLine)
        {
            throw new SnapshotException($"{name}, line {Number + 1}, is longer than {MaxLine} bytes, the most that is read of a document.");
        }

        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _isAtEnd = read == 0;
        _end += read;
    }
}
