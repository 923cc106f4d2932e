using System.Buffers;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.Sections;
using ChatOpsVerifier.Domain.Reports.Reading.States;

namespace ChatOpsVerifier.Domain.Reports.Reading.Boxes;

/// <summary>Boxes drawn inside a line: "Restore tested ☐", "Tested: ☐ yes ☐ no", "☐ Restore ☐ Alarm", an HTML checkbox.</summary>
internal static partial class InlineBoxes
{
    /// <summary>Longest text in front of a box that can still be what it is about.</summary>
    private const int LongestText = 120;

    private const string NoListMark = "there is no list marker in front of it";

    private const string DrawnSigns = "☐⬜◻◽▢□❏❑❒⬛☑☒\ud83d";

    private static readonly SearchValues<char> Drawn = SearchValues.Create(DrawnSigns);

    /// <summary>Brackets, and what tags and character references begin with.</summary>
    private static readonly SearchValues<char> DrawnOrWritten = SearchValues.Create(DrawnSigns + "[［【〔(（<&");

    /// <summary>There is nothing in the line with which anything like a box begins.</summary>
    public static bool IsPlain(ReadOnlySpan<char> line) => !line.ContainsAny(DrawnOrWritten);

    /// <param name="line">Without list and quote marks.</param>
    /// <param name="inHtml">The reason where the line is one of HTML; <c>null</c>: it is one of Markdown.</param>
    public static IReadOnlyList<InlineBox> Find(string line, string? inHtml)
    {
        if (!MayHold(line) && !line.Contains("<input", StringComparison.OrdinalIgnoreCase) && !line.Contains("&#", StringComparison.Ordinal))
        {
            return [];
        }

        if (Checkbox().Match(line) is { Success: true } html)
        {
            return [new(
                html.Index,
                html.Length,
                Plain(line.Remove(html.Index, html.Length)),
                "a checkbox or character reference of HTML is not read as a box",
                html.ValueSpan.Contains("checked", StringComparison.OrdinalIgnoreCase)
                    || html.ValueSpan.Contains("9745", StringComparison.Ordinal)
                    || html.ValueSpan.Contains("2611", StringComparison.Ordinal),
                CheckForm.Box) { IsReadable = false }];
        }

        var boxes = Boxes(line);
        return boxes.Count == 0 || IsBar(line, boxes) || IsLegend(line, boxes)
            ? []
            : inHtml is null
            ? Find(line, boxes, isHtml: false)
            : [.. Find(line, boxes, isHtml: true).Select(b => b with { Reason = inHtml })];
    }

    /// <summary>Of several boxes in the line, one says how a check came out.</summary>
    public static bool IsChoice(string line) => MayHold(line) && CellChoices.TryRead(line) is not null;

    private static bool MayHold(
        string line) =>
            line.AsSpan().ContainsAny(Drawn) || line.Contains("[ ]", StringComparison.Ordinal) || line.Contains("[x]", StringComparison.OrdinalIgnoreCase)
            || line.Contains("( )", StringComparison.Ordinal) || line.Contains("(x)", StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<InlineBox> Find(string line, List<(int Start, int Length)> boxes, bool isHtml)
    {
        var before = Plain(Lead().Replace(line[..boxes[0].Start], ""));
        var asks = before.EndsWith(':') || before.EndsWith('：');
        var from = asks ? boxes[0].Start : 0;
        if (Dialect.IsOverallStatusLabel(before.TrimEnd(':', '：', ' ').ToLowerInvariant()))
        {
            // The verdict of the whole is computed.
            return [];
        }

        if (CellChoices.TryRead(line.AsSpan(from), from) is { } outcomes)
        {
            return [Box(
                line,
                outcomes.Pass.Start,
                outcomes.Pass.Length,
                WithoutBoxes(line, boxes),
                "one of several boxes in the line is to be ticked") with { Outcomes = outcomes }];
        }

        if (boxes is [var only])
        {
            return Single(line, only, before, asks, !CellSigns.IsBracket(line[only.Start]) || isHtml);
        }

        if (asks)
        {
            return [Box(
                line,
                boxes[0].Start,
                boxes[0].Length,
                WithoutBoxes(line, boxes),
                "it offers several boxes, and none of them says how a check came out") with { IsReadable = false, CouldHoldCheck = false }];
        }

        var isBehind = before.Length > 0;
        if (isBehind && line[(boxes[^1].Start + boxes[^1].Length)..].Any(char.IsLetterOrDigit))
        {
            // A sentence about boxes.
            return [];
        }

        return [.. boxes
            .Select((b, i) => Box(line, b.Start, b.Length, Plain(Beside(line, boxes, i, isBehind)), "several boxes are in one line"))
            .Where(b => b.Text.Any(char.IsLetterOrDigit))];
    }

    private static IReadOnlyList<InlineBox> Single(string line, (int Start, int Length) box, string before, bool asks, bool isDrawn)
    {
        // "Sessions: [X]" is a blank.
        var after = Plain(line[(box.Start + box.Length)..]);
        if (CellSigns.IsBracket(line[box.Start]) && CellSigns.MarkAt(line, box.Start).State != ClaimedState.Open && after.Length == 0)
        {
            return [];
        }

        return before.Length == 0 ? isDrawn && after.Any(char.IsLetterOrDigit) ? [Box(line, box.Start, box.Length, after, NoListMark)] : []
            : after.Length == 0 ? before.Length <= LongestText && before.Any(char.IsLetterOrDigit)
                ? [Box(line, box.Start, box.Length, before.TrimEnd(':', '：', ' '), "the box is at the end and not at the start")]
                : []
            : asks
                && isDrawn
                && StateVocabulary.Whole(after) is null ? [Box(line, box.Start, box.Length, $"{before} {after}",
                    "the box is inside the line and not at the start")]
            : [];
    }

    private static InlineBox Box(string line, int start, int length, string text, string reason)
    {
        var isBracket = CellSigns.IsBracket(line[start]);
        return new(
            isBracket ? start + 1 : start,
            isBracket ? length - 2 : length,
            text,
            reason,
            CellSigns.MarkAt(line, start).State == ClaimedState.Done,
            isBracket ? CheckForm.Box : CheckForm.GlyphBox);
    }

    private static string Beside(string line, List<(int Start, int Length)> boxes, int at, bool isBehind) => isBehind
        ? line[(at == 0 ? 0 : boxes[at - 1].Start + boxes[at - 1].Length)..boxes[at].Start]
        : line[(boxes[at].Start + boxes[at].Length)..(at + 1 < boxes.Count ? boxes[at + 1].Start : line.Length)];

    /// <summary>Drawn boxes, and brackets that stand alone; none in code.</summary>
    private static List<(int Start, int Length)> Boxes(string line)
    {
        var boxes = new List<(int, int)>();
        var hasSquares = CellChoices.HasSquares(line);
        var inCode = false;
        for (var i = 0; i < line.Length; i++)
        {
            inCode ^= line[i] == '`';
            if (inCode || CellSigns.MarkAt(line, i).Length is not (> 0 and var length))
            {
                continue;
            }

            var (isBracket, end) = (CellSigns.IsBracket(line[i]), i + length);
            if (isBracket
                ? (i == 0 || line[i - 1] is ' ' or '\t' or '>' or ':' or '：' or '/' or '|')
                    && (end == line.Length || line[end] is ' ' or '\t' or '<' or '/' or '|' or ',')
                : CellChoices.IsBox(line.AsSpan(i, length), hasSquares))
            {
                boxes.Add((i, length));
            }

            i = end - 1;
        }

        return boxes;
    }

    /// <summary>"⬛⬛⬜⬜ 50 %": how far something is.</summary>
    private static bool IsBar(string line, List<(int Start, int Length)> boxes)
    {
        for (var i = 1; i < boxes.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(line[(boxes[i - 1].Start + boxes[i - 1].Length)..boxes[i].Start]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"☐ open, ☑ done", "⬜ Not started | ✅ Complete": each mark once, with the state that it represents.</summary>
    private static bool IsLegend(string line, List<(int Start, int Length)> boxes)
    {
        var marks = new List<(int Start, int Length)>();
        for (var i = 0; i < line.Length; i++)
        {
            if (CellSigns.MarkAt(line, i).Length is > 0 and var length)
            {
                marks.Add((i, length));
                i += length - 1;
            }
        }

        return marks.Count > 1 && (marks.Count > boxes.Count || Explains().IsMatch(line))
            && marks.Select(m => line.Substring(m.Start, m.Length)).Distinct(StringComparer.Ordinal).Count() == marks.Count
            && marks
                .Select((_, i) => Beside(line, marks, i, isBehind: false).Trim(" \t*_`=:：|/,;.·、，–—-()（）".ToCharArray()))
                .All(w => StateVocabulary.Classify(w) is not null || w.Length == 0);
    }

    /// <summary>The same before and after one of them is ticked.</summary>
    private static string WithoutBoxes(string line, List<(int Start, int Length)> boxes) =>
        Plain(boxes.AsEnumerable().Reverse().Aggregate(line, (text, box) => text.Remove(box.Start, box.Length)));

    private static string Plain(string text) => LabelLine.Unmark(Tag().Replace(text, " ")).Trim('*', '_', ' ', '\u3000');

    [GeneratedRegex(@"=|^\W*key\b|legend|leyenda|условные|обознач|légende|leyenda|凡例|图例|圖例|범례|symbols?|symbole|means|bedeutet|表示|意味", RegexOptions.IgnoreCase)]
    private static partial Regex Explains();

    [GeneratedRegex(@"<input\b[^<>]*\bcheckbox\b[^<>]*>|&#(?:974[456]|x261[012]);", RegexOptions.IgnoreCase)]
    private static partial Regex Checkbox();

    [GeneratedRegex(@"<[^<>]{0,200}>")]
    private static partial Regex Tag();

    /// <summary>A list mark that Markdown does not have.</summary>
    [GeneratedRegex(@"^\s*(?:[•·‣▪◦●–—・※*+-]|\(?[0-9A-Za-z]{1,3}[.)])?[ \t\u00a0\u3000]*$")]
    private static partial Regex Lead();
}

/// <param name="Start">Offset in the line: between the brackets, or of the glyph.</param>
/// <param name="Text">What is to be checked.</param>
/// <param name="Reason">Why it is not a box.</param>
internal sealed record InlineBox(int Start, int Length, string Text, string Reason, bool Claimed, CheckForm Form)
{
    /// <summary>False: there is no place for an answer.</summary>
    public bool IsReadable { get; init; } = true;

    public bool CouldHoldCheck { get; init; } = true;

    /// <summary>Of several boxes, the one for each outcome, as offsets in the line.</summary>
    public OutcomeCells? Outcomes { get; init; }
}
