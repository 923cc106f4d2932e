using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reports.Reading.States;

namespace ChatOpsVerifier.Domain.Reports.Reading.Boxes;

/// <summary>The beginning of one line, read as somebody may have meant it: a list mark, brackets, and what they hold.</summary>
internal sealed partial record NearBoxLine(string Lead, string Emphasis, string Open, string Inside, string Close, string Rest, int InsideAt)
{
    /// <summary>In words.</summary>
    private const int LongestState = 3;

    private static readonly Dictionary<string, string> EditorMarks = new(StringComparer.Ordinal)
    {
        ["/"] =
            "in progress", ["-"] =
                "cancelled", ["~"] =
                    "cancelled", [">"] =
                        "moved", ["<"] =
                            "scheduled", ["!"] =
                                "important", ["?"] =
                                    "an open question", ["*"] = "a highlight", ["."] = "in progress", ["o"] = "in progress", ["O"] = "in progress",
    };

    /// <summary>What the brackets hold, without any kind of blank.</summary>
    public string Mark { get; } = new(Inside.Where(c => !IsBlank(c)).ToArray());

    public bool IsTick => Mark is "x" or "X" or "✓" or "✔" or "✔\ufe0f" or "✅" or "☑" or "√" or "v" or "V";

    public bool IsEmpty => Mark.Length == 0;

    /// <summary>One character that is not a letter and not a digit, as editors use for states of tasks.</summary>
    public bool IsSymbol => Mark.Length is 1 or 2 && !Mark.Any(char.IsLetterOrDigit);

    public bool IsRound => Open is "(" or "（";

    /// <summary>The brackets belong to a link, a footnote or a definition.</summary>
    public bool IsLink => Open == "[" && Rest.Length > 0 && (Rest[0] is '(' or '[' || (Rest[0] == ':' && !IsEmpty));

    /// <summary>"[~] In progress": nothing but the state that the mark may stand for.</summary>
    public bool NamesState =>
        (IsSymbol || IsEmpty || IsTick)
            && Rest.Trim(" \t:=–—-".ToCharArray()) is { Length: > 0 } text
            && text.Split(' ').Length <= LongestState
            && StateVocabulary.Classify(text) is not null;

    /// <summary>It may be meant as a box where it does not begin a list item.</summary>
    public bool CountsElsewhere =>
        Rest.Any(char.IsLetterOrDigit)
            && (IsEmpty ? Inside.Length > 0 || Lead.Trim().Length > 0 : IsTick && Mark is not ("v" or "V") && !IsRound && Rest[0] is ' ' or '\t');

    /// <returns>It may be meant as a box at the start of a list item.</returns>
    public bool CountsInItem(bool besideBoxes) =>
        IsRound || Open is "【" or "〔" ? IsEmpty || (besideBoxes && IsTick)
        : IsEmpty || (IsTick && Mark is not ("v" or "V")) || IsSymbol || besideBoxes;

    /// <returns><c>null</c>: the line does not begin with brackets.</returns>
    public static NearBoxLine? Read(string line)
    {
        var match = Shape().Match(line);
        return match.Success
            ? new NearBoxLine(
                match.Groups["lead"].Value,
                match.Groups["em"].Value,
                match.Groups["open"].Value,
                match.Groups["in"].Value,
                match.Groups["close"].Value,
                line[match.Length..],
                match.Groups["in"].Index)
            : null;
    }

    /// <param name="beginsItem">It begins a list item's first paragraph.</param>
    public string Reason(bool beginsItem)
    {
        if (Open.Length > 1 || Close.Length > 1)
        {
            return "a backslash makes its bracket a plain character";
        }

        if (Open != "[" || Close != "]")
        {
            return "it is not between square brackets";
        }

        if (Emphasis.Length > 0)
        {
            return "the box is inside emphasis";
        }

        if (IsEmpty && Inside != " ")
        {
            return Inside.Length == 0 ? "there is nothing between the brackets" : "between the brackets is another kind or number of blanks than one space";
        }

        if (Inside is not (" " or "x" or "X"))
        {
            return IsTick ? $"GitHub knows \"x\" only and shows \"[{Inside}]\" as text"
                : EditorMarks.TryGetValue(Mark, out var meaning) ? $"GitHub shows \"[{Mark}]\" as text; some editors take it for \"{meaning}\""
                : $"GitHub shows \"[{Mark}]\" as text";
        }

        if (!beginsItem)
        {
            return Lead.Trim().Length == 0 ? "there is no list marker in front of it" : "its list mark is not one of Markdown's, or no space follows it";
        }

        return Rest.Trim().Length == 0 ? "nothing follows the box" : "no space follows the brackets";
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff' or '\u2060';

    [GeneratedRegex(
        @"^(?<lead>(?:[-*+•·‣▪◦●–—・]|\(?[0-9A-Za-z]{1,3}[.)])?[ \t\u00a0\u3000]*)(?<em>\*{1,3}|_{1,3}"
        + @"|~~)?(?:(?<open>\\?[\[［【〔])(?<in>[^\[\]［］【】〔〕\\\r\n]{0,5}?)(?<close>\\?[\]］】〕])|(?<open>[(（])(?<in>[ \u00a0\u3000]{1,3}|[xX✓✔])(?<close>[)）]))")]
    private static partial Regex Shape();
}
