using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Evidence;

/// <summary>Finds credentials in text before anything of it is stored.</summary>
public static class SecretDetector
{
    public static ImmutableArray<SecretMatch> Find(string text) => throw new NotImplementedException();

    /// <summary>The text with each match replaced by "[redacted: kind]".</summary>
    public static string Redact(string text, ImmutableArray<SecretMatch> matches) => throw new NotImplementedException();
}

/// <param name="Kind">For people: "AWS access key id".</param>
/// <param name="Start">Zero-based, UTF-16 code units.</param>
public sealed record SecretMatch(string Kind, int Start, int Length);
