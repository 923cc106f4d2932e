using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Status;

/// <summary>A post of its own to the team.</summary>
/// <param name="HasReport">The regenerated file goes with it.</param>
internal sealed record Announcement(string Key, Message Message, bool HasReport = false);
