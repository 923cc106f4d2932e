namespace ChatOpsVerifier.Domain.Reports.Planning;

/// <summary>Checks that ask for something to be written down, and statements that say it was: "Document retention policy", "Procedures documented".</summary>
internal static class Documenting
{
    /// <summary>The stem of document, documented, documentation.</summary>
    private const string Stem = "document";

    public static bool IsAsked(Check check) => check.Text.StartsWith(Stem, StringComparison.OrdinalIgnoreCase);

    public static bool IsStated(IReadOnlySet<string> words) => words.Contains(Stem);

    public static IReadOnlySet<string> Subject(IReadOnlySet<string> words) => words.Where(w => w != Stem).ToHashSet(StringComparer.Ordinal);
}
