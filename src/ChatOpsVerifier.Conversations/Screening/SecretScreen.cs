using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Secrets;

namespace ChatOpsVerifier.Conversations.Screening;

/// <summary>Looks for secrets in what people send: with the built-in rules, and with those that were configured.</summary>
/// <param name="more">Tried beside the built-in rules.</param>
public sealed class SecretScreen(IReadOnlyCollection<SecretRule> more)
{
    /// <summary>The built-in rules alone.</summary>
    public static SecretScreen BuiltIn { get; } = new([]);

    public ScreenedText Screen(string raw) => ScreenedText.Of(raw, more);

    /// <returns>As <see cref="SecretDetector.Find(string)"/>.</returns>
    public ImmutableArray<SecretMatch> Find(string text) => SecretDetector.Find(text, more);
}
