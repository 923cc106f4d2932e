using System.Buffers;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Reports.Reading.Lines;

/// <summary>A line that names something: <c>**Status**: value</c>, <c>**Status:** value</c>, <c>Status: value</c>, or a label alone.</summary>
/// <param name="Label">Plain text without markup and colon.</param>
/// <param name="Value">Behind the label, trimmed; empty where the label is alone.</param>
/// <param name="Continued">The value with the lines that follow it in the paragraph, as plain as a line scanner can make them.</param>
internal sealed partial record LabelLine(string Label, int Line, TextSpan Value, string Continued)
{
    /// <summary>Longest run of characters before a colon that is still taken for a label and not for a sentence.</summary>
    private const int MaxLabelLength = 80;

    private const int MaxPlainWords = 5;

    private static readonly SearchValues<char> NotInLabels = SearchValues.Create("`[]()<>*.!?");

    /// <summary>Label in lower case, for comparing.</summary>
    public string Key { get; } = Label.ToLowerInvariant();

    public bool IsBare => Value.Length == 0;

    /// <param name="start">First character of the line's content, behind list markers and quote marks.</param>
    /// <param name="end">Behind the last one.</param>
    public static LabelLine? TryParse(SourceText source, int line, int start, int end)
    {
        var content = source.Trim(start, end);
        if (content.Length > 0 && source.Text[content.End - 1] == '\\')
        {
            content = source.Trim(content.Start, content.End - 1);
        }

        if (content.Length == 0)
        {
            return null;
        }

        var text = source.Text.AsSpan(content.Start, content.Length);
        return ReadHead(text) is var (label, valueAt)
            ? new LabelLine(label, line, source.Trim(content.Start + valueAt, content.End), Unmark(text[valueAt..].Trim().ToString()))
            : null;
    }

    /// <summary>Takes emphasis, code marks and link targets away.</summary>
    public static string Unmark(
        string markdown) =>
            PlainText.Fold(Links()
                .Replace(markdown, "$1")
                .Replace("**", "", StringComparison.Ordinal)
                .Replace("__", "", StringComparison.Ordinal)
                .Replace("`", "", StringComparison.Ordinal));

    private static (string Label, int ValueAt)? ReadHead(ReadOnlySpan<char> text)
    {
        var mark = text[0];
        if (mark is not ('*' or '_'))
        {
            return ReadPlain(text);
        }

        var run = 1;
        while (run < text.Length && run < 3 && text[run] == mark)
        {
            run++;
        }

        var close = text[run..].IndexOf(text[..run]);
        if (close is <= 0 or > MaxLabelLength)
        {
            return null;
        }

        var label = text.Slice(run, close).Trim();
        if (label.IsEmpty)
        {
            return null;
        }

        var at = run + close + run;
        if (IsColon(label[^1]))
        {
            label = label[..^1].TrimEnd();
            return label.IsEmpty ? null : (Unmark(label.ToString()), at);
        }

        var rest = at;
        while (rest < text.Length && text[rest] is ' ' or '\t')
        {
            rest++;
        }

        if (rest == text.Length)
        {
            return (Unmark(label.ToString()), rest);
        }

        return IsColon(text[rest]) ? (Unmark(label.ToString()), rest + 1) : null;
    }

    private static (string Label, int ValueAt)? ReadPlain(ReadOnlySpan<char> text)
    {
        var colon = text[..Math.Min(text.Length, MaxLabelLength)].IndexOfAny(':', '：');
        if (colon <= 0 || !char.IsLetter(text[0]) || char.IsLower(text[0]) || text[..colon].ContainsAny(NotInLabels))
        {
            return null;
        }

        if (text[colon] == ':' && colon + 1 < text.Length && text[colon + 1] is not (' ' or '\t'))
        {
            return null;
        }

        var label = text[..colon].TrimEnd();
        return label.Count(' ') < MaxPlainWords ? (label.ToString(), colon + 1) : null;
    }

    private static bool IsColon(char c) => c is ':' or '：';

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)\s]*\)")]
    private static partial Regex Links();
}
