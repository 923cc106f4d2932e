using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows;

namespace ChatOpsVerifier.Conversations.Inbound;

/// <summary>The files of a turn, judged.</summary>
internal sealed record ScreenedFiles(ImmutableArray<ReceivedFile> Received, ImmutableArray<RefusedFile> Refused)
{
    public static ScreenedFiles None { get; } = new([], []);
}
