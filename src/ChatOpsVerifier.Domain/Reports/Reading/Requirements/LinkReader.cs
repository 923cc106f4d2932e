using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Reports.Reading.Requirements;

/// <summary>Absolute http and https links as they are in a stretch of text.</summary>
internal static partial class LinkReader
{
    public static ImmutableArray<string> Read(IEnumerable<string> texts) =>
        [.. texts.SelectMany(t => Url().EnumerateMatches(t).ToList(t)).Where(IsAbsolute).Distinct(StringComparer.Ordinal)];

    /// <returns>False: there is no link in it.</returns>
    public static bool MayHold(ReadOnlySpan<char> text) => text.Contains("http", StringComparison.Ordinal);

    private static List<string> ToList(this Regex.ValueMatchEnumerator matches, string text)
    {
        var found = new List<string>();
        foreach (var match in matches)
        {
            found.Add(text.Substring(match.Index, match.Length).TrimEnd('.', ',', ';', ':', '!', '?', '*', '_', '\''));
        }

        return found;
    }

    private static bool IsAbsolute(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0;

    [GeneratedRegex(@"https?://[^\s<>""`()\[\]{}|\\^]+")]
    private static partial Regex Url();
}
