using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Testing;

/// <summary>"id-1", "id-2" …</summary>
public sealed class CountingIds : IIds
{
    private long _last;

    public string Next() => $"id-{Interlocked.Increment(ref _last)}";
}
