using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Secrets;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>A text, cleaned: what may be kept of it, and what kinds of secret were in it.</summary>
/// <param name="Text">Trimmed, without control characters, each secret replaced by "[redacted: kind]".</param>
public sealed record ScreenedText(string Text, ImmutableArray<string> SecretKinds)
{
    public bool HasSecret => SecretKinds.Length > 0;

    /// <summary>Where they were, in order.</summary>
    public ImmutableArray<SecretPlace> Places { get; init; } = [];

    /// <summary>By the built-in rules alone.</summary>
    public static ScreenedText Of(string raw) => Of(raw, []);

    internal static ScreenedText Of(string raw, IReadOnlyCollection<SecretRule> more)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var text = TextCleaning.Clean(raw);
        var matches = SecretDetector.Find(text, more);
        return matches.Length == 0
            ? new(text, [])
            : new(SecretDetector.Redact(text, matches), [.. matches.Select(m => m.Kind).Distinct()]) { Places = SecretPlace.Of(text, matches) };
    }
}
