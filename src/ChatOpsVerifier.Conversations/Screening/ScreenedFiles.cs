using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows;

namespace ChatOpsVerifier.Conversations.Screening;

/// <summary>The files of a turn, judged. Nothing of them is stored yet.</summary>
internal sealed record ScreenedFiles(ImmutableArray<ReceivedFile> Received, ImmutableArray<RefusedFile> Refused)
{
    /// <summary>Lets each refusal name the hold under which its sender may clear it.</summary>
    public ScreenedFiles HeldAs(string? holdId) =>
        this with { Refused = [.. Refused.Select(r => Secret.Any(s => ReferenceEquals(s.Refusal, r)) ? r with { HoldId = holdId } : r)] };

    public static ScreenedFiles None { get; } = new([], []);

    /// <summary>By digest: the bytes of the files that were received.</summary>
    public ImmutableDictionary<string, byte[]> Contents { get; init; } = ImmutableDictionary<string, byte[]>.Empty;

    /// <summary>Those that were refused for a secret alone.</summary>
    public ImmutableArray<SecretFile> Secret { get; init; } = [];
}

/// <summary>A file that would have been received if nothing in it looked like a secret.</summary>
/// <param name="Refusal">One of <see cref="ScreenedFiles.Refused"/>.</param>
internal sealed record SecretFile(RefusedFile Refusal, byte[] Content, SecretClearance Found);
