using System.Collections.Concurrent;
using System.Security.Cryptography;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Testing.InMemory;

public sealed class InMemoryEvidenceStore : IEvidenceStore
{
    private readonly ConcurrentDictionary<string, byte[]> _contents = new();

    public IReadOnlyCollection<string> Digests => [.. _contents.Keys];

    public IReadOnlyCollection<byte[]> Contents => [.. _contents.Values];

    public Task<string> WriteAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        _contents[digest] = content.ToArray();
        return Task.FromResult(digest);
    }

    public Task<byte[]?> ReadAsync(string sha256, CancellationToken cancellationToken) => Task.FromResult(_contents.GetValueOrDefault(sha256));

    public Task<bool> DeleteAsync(string sha256, CancellationToken cancellationToken) => Task.FromResult(_contents.TryRemove(sha256, out _));

    public Task<EvidenceIntegrity> CheckAsync(string sha256, CancellationToken cancellationToken) => Task.FromResult(
        !_contents.TryGetValue(sha256, out var content) ? EvidenceIntegrity.Missing
        : Convert.ToHexStringLower(SHA256.HashData(content)) == sha256 ? EvidenceIntegrity.Intact : EvidenceIntegrity.Changed);

    /// <summary>Takes the bytes away, as somebody would who cleans up the disk.</summary>
    public void Lose(string sha256) => _contents.TryRemove(sha256, out _);

    /// <summary>Puts other bytes under a digest, as a fault of the disk or an intruder would.</summary>
    public void Corrupt(string sha256, byte[] content) => _contents[sha256] = content;
}
