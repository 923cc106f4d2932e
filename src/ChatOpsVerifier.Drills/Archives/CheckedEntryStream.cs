using System.IO.Compression;
using System.IO.Hashing;
using ChatOpsVerifier.Drills.Snapshots;

namespace ChatOpsVerifier.Drills.Archives;

/// <summary>
/// One entry of a ZIP, checked while it is read: no more and no fewer bytes than the archive says, and the sum that it keeps of each entry
/// (APPNOTE 4.4.7). .NET alone ends a cut entry without an exception, and does not check the sum.
/// </summary>
internal sealed class CheckedEntryStream(string archive, ZipArchiveEntry entry) : Stream
{
    private readonly Stream _content = Open(archive, entry);
    private readonly Crc32 _sum = new();
    private long _read;
    private bool _isAtEnd;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_isAtEnd || buffer.IsEmpty)
        {
            return 0;
        }

        var read = ReadContent(buffer);
        _sum.Append(buffer[..read]);
        _read += read;
        if (_read > entry.Length || (read == 0 && _read < entry.Length))
        {
            throw Broken($"holds {(read == 0 ? "fewer" : "more")} bytes than the {entry.Length} that the archive says");
        }

        if (read == 0)
        {
            _isAtEnd = true;
            if (_sum.GetCurrentHashAsUInt32() is var sum && sum != entry.Crc32)
            {
                throw Broken($"has the CRC-32 {sum:x8}; the archive says {entry.Crc32:x8}");
            }
        }

        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _content.Dispose();
        base.Dispose(disposing);
    }

    private static Stream Open(string archive, ZipArchiveEntry entry)
    {
        try
        {
            return entry.Open();
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException)
        {
            throw new SnapshotException($"{entry.FullName} in {archive} cannot be read: {e.Message}", e);
        }
    }

    private int ReadContent(Span<byte> buffer)
    {
        try
        {
            return _content.Read(buffer);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new SnapshotException($"{entry.FullName} in {archive} is damaged: {e.Message}", e);
        }
    }

    private SnapshotException Broken(string what) => new($"{entry.FullName} in {archive} is damaged: it {what}.");
}
