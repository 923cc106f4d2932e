using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Conversations.Local;

/// <summary>Version 7 UUIDs: unique without asking anybody, and rising with time, which indexes like.</summary>
internal sealed class SortableIds(TimeProvider time) : IIds
{
    public string Next() => Guid.CreateVersion7(time.GetUtcNow()).ToString("n");
}
