using System.Buffers;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Channels.Shared.Text;

namespace ChatOpsVerifier.Channels.Teams.Cards;

/// <summary>
/// Words as a card shows them. A TextBlock reads its text as Markdown, and how a mark is escaped in it differs between Teams on a
/// desktop and on a telephone; a TextRun reads no Markdown at all. So what was written by people is in runs, where every
/// character is itself, and in a TextBlock only where it holds no mark.
/// </summary>
internal static partial class CardText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`[]\\~<>&|{}#!");

    /// <summary>
    /// Two things are read even in a run: "{{DATE(…)}}", and "&lt;at&gt;…&lt;/at&gt;" where a mention is declared for it. The word joiner,
    /// which nobody sees, keeps pasted words from being either.
    /// </summary>
    public static string Guard(string text) => At().Replace(Function().Replace(text, "{\u2060"), "<\u2060$1");

    public static string Clean(string text) => Guard(CleanText.Of(text));

    public static string OneLine(string text) => Guard(CleanText.OneLine(text));

    /// <summary>Whether Markdown leaves the text as it is.</summary>
    public static bool IsPlain(string text) => !text.AsSpan().ContainsAny(Marks) && !Listed().IsMatch(text);

    /// <summary>The same without what Markdown would read; only where the text itself is elsewhere.</summary>
    public static string WithoutMarks(string text)
    {
        var plain = string.Concat(text.Where(c => !Marks.Contains(c)));
        return Listed().IsMatch(plain) ? plain.TrimStart(' ', '-', '+', '=') : plain;
    }

    /// <summary>The first characters, and a mark that there is more. Only where the whole text is elsewhere.</summary>
    public static string Short(string text, int most) => text.Length <= most ? text : text[..Cutting.Length(text, most - 1)].TrimEnd() + "…";

    [GeneratedRegex("<(/?at)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex At();

    [GeneratedRegex(@"\{(?=\{)", RegexOptions.CultureInvariant)]
    private static partial Regex Function();

    // A list, a numbered list, a line under a heading.
    [GeneratedRegex(@"^\s*([-+=]|\d+[.)](\s|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Listed();
}
