using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ChatOpsVerifier.Drills.Rows;

/// <summary>
/// SHA-256 of a list of typed values. Each is written as its kind, its length and its bytes, so that no two different lists are written alike.
/// </summary>
internal sealed class ContentHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _used;

    public long Bytes { get; private set; }

    public void Add(byte kind, ReadOnlySpan<byte> value)
    {
        Span<byte> head = stackalloc byte[9];
        head[0] = kind;
        BinaryPrimitives.WriteInt64LittleEndian(head[1..], value.Length);
        Append(head);
        Append(value);
        Bytes += value.Length;
    }

    public void Add(byte kind, ReadOnlySpan<char> text)
    {
        Span<byte> few = stackalloc byte[512];
        Add(kind, Encoding.UTF8.TryGetBytes(text, few, out var length) ? few[..length] : Encoding.UTF8.GetBytes(text.ToArray()));
    }

    public void Add(byte kind, long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        Add(kind, bytes);
    }

    /// <summary>Gives the digest and begins again.</summary>
    public void Finish(Span<byte> digest)
    {
        _hash.AppendData(_buffer, 0, _used);
        _hash.GetHashAndReset(digest);
        (_used, Bytes) = (0, 0);
    }

    public void Dispose() => _hash.Dispose();

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _used)
        {
            _hash.AppendData(_buffer, 0, _used);
            _used = 0;
            if (bytes.Length > _buffer.Length)
            {
                _hash.AppendData(bytes);
                return;
            }
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }
}
