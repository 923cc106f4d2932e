using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Channels.Shared.Reading;

/// <summary>Shapes that text of both providers has: rows of tables, previews, and two readings of one message.</summary>
internal static partial class MessageLines
{
    /// <summary>The cells of a row on one line, distinguished.</summary>
    public static string Row(IEnumerable<string> cells) => string.Join(" | ", cells.Select(c => Spaces().Replace(c, " ").Trim())).TrimEnd();

    /// <summary>One line: what was on several lines is distinguished by a space.</summary>
    public static string OneLine(string text) => Spaces().Replace(text, " ").Trim();

    /// <summary>Each line with a mark in front, as quotes have.</summary>
    public static string Prefixed(string text, string mark) => string.Join('\n', text.Split('\n').Select(l => (mark + l).TrimEnd()));

    public static string Lines(IEnumerable<string?> parts) => string.Join('\n', parts.Where(p => !string.IsNullOrWhiteSpace(p)));

    /// <summary>
    /// One message that a provider delivers twice over, plain and with its structure. What says everything is taken, the structured one
    /// where both do; where neither does, both are kept.
    /// </summary>
    public static string Agreed(string plain, string structured)
    {
        var (less, more) = (Bare(plain), Bare(structured));
        return structured.Length == 0 ? plain
            : more.Contains(less, StringComparison.Ordinal) ? structured
            : less.Contains(more, StringComparison.Ordinal) ? plain
            : $"{plain}\n{structured}";
    }

    /// <summary>Letters and figures: marks, names of emoji and addresses may be written in two ways.</summary>
    private static string Bare(string text) => new([.. Written().Replace(text, "").Where(char.IsLetterOrDigit)]);

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@":[a-z0-9_+'\-]+:|&(?:amp|lt|gt|nbsp);|<!date\^[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
