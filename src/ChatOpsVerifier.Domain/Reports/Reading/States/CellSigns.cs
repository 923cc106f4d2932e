using System.Buffers;

namespace ChatOpsVerifier.Domain.Reports.Reading.States;

/// <summary>Signs and decoration in the raw text of a table cell.</summary>
internal static class CellSigns
{
    private static readonly string[] Templates =
    [
        "yyyy-mm-dd",
        "dd/mm/yyyy",
        "mm/dd/yyyy",
        "dd.mm.yyyy",
        "tt.mm.jjjj",
        "jj/mm/aaaa",
        "dd/mm/aaaa",
        "dd-mm-yyyy",
        "gg/mm/aaaa",
        "rrrr-mm-dd",
        "dd.mm.rrrr",
        "yyyy/mm/dd",
        "yyyy.mm.dd",
        "dd.mm.yy",
        "dd/mm/yy",
        "mm/dd/yy",
        "tt/mm/jjjj",
        "tt.mm.jj",
        "jjjj-mm-tt",
        "dd-mm-jjjj",
        "dd/mm/jjjj",
        "aaaa-mm-jj",
        "aaaa/mm/dd",
        "aaaa-mm-dd",
        "gg.mm.aaaa",
        "gg.aa.yyyy",
        "дд.мм.гггг",
        "дд.мм.гг",
        "гггг-мм-дд",
        "åååå-mm-dd",
        "date",
        "name",
        "signature",
        "datum",
        "fecha",
        "data",
        "nom",
        "nombre",
        "nome",
        "navn",
        "namn",
        "nimi",
        "jméno",
        "unterschrift",
        "firma",
        "assinatura",
        "podpis",
        "имя",
        "фио",
        "дата",
        "подпись",
        "氏名",
        "名前",
        "日付",
        "署名",
        "姓名",
        "日期",
        "签名",
        "이름",
        "성명",
        "날짜",
        "서명",
        "الاسم",
        "التاريخ",
        "التوقيع"
    ];

    /// <summary>All that a Russian blank for a date is made of: "«__» ______ 20__ г."</summary>
    private static readonly SearchValues<char> DateBlank = SearchValues.Create("_«»\"“”„./-\u00a0 20гр");

    /// <summary>What a form writes between brackets where something is to be filled in: "[TODO: role]", "{{ role }}".</summary>
    private static readonly string[] Prompts =
    [
        "todo",
        "pending",
        "tbd",
        "tbc",
        "manual",
        "fill",
        "insert",
        "enter",
        "your ",
        "ausfüllen",
        "eintragen",
        "bitte",
        "à compléter",
        "à remplir",
        "completar",
        "rellenar",
        "preencher",
        "da compilare",
        "compilare",
        "invullen",
        "uzupełni",
        "заполн",
        "記入",
        "入力",
        "待填",
        "填写",
        "작성",
        "기입"
    ];

    /// <summary>
    /// Something that is there so that the cell is not empty, or a blank to fill in: "—", "____", "…", "[Name]", "[TODO: role]", "YYYY-MM-DD".
    /// </summary>
    public static bool IsPlaceholder(ReadOnlySpan<char> cell)
    {
        var bare = cell.Trim("-–—.…?_\\/*＿ \u00a0\u3000");
        if (bare.IsEmpty || IsDateToWrite(bare))
        {
            return true;
        }

        var inner = bare is ['[' or '<' or '{', .., ']' or '>' or '}'] && !bare.StartsWith("[x]", StringComparison.OrdinalIgnoreCase) && bare.Length > 3
            ? bare[1..^1].Trim()
            : bare;
        foreach (var template in Templates)
        {
            if (inner.Equals(template, StringComparison.OrdinalIgnoreCase)
                && (inner.Length < bare.Length
                    || template.Contains("yy", StringComparison.Ordinal)
                    || template.Contains("jj", StringComparison.Ordinal)
                    || template.Contains("aa", StringComparison.Ordinal)
                    || template.Contains("rr", StringComparison.Ordinal)
                    || template.Contains("гг", StringComparison.Ordinal)
                    || template.Contains("åå", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        if (inner.Length < bare.Length && !inner.ContainsAny("[]") && IsPrompt(bare, inner))
        {
            return true;
        }

        // "«__» ______ 20__ г."
        if (cell.IndexOf("__") >= 0 && cell.IndexOfAnyExcept(DateBlank) < 0)
        {
            return true;
        }

        // A break between blanks.
        return bare.Equals("<br>", StringComparison.OrdinalIgnoreCase)
            || bare.Equals("<br/>", StringComparison.OrdinalIgnoreCase)
            || bare.Equals("&nbsp;", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"年　月　日"</summary>
    private static bool IsDateToWrite(
        ReadOnlySpan<char> bare) => bare[^1] is '日' or '일' && bare.IndexOfAny('月', '월') >= 0 && bare.Trim("年月日년월일/. \u00a0\u3000").IsEmpty;

    private static bool IsPrompt(ReadOnlySpan<char> bare, ReadOnlySpan<char> inner)
    {
        if (bare.StartsWith("{{") && bare.EndsWith("}}"))
        {
            return true;
        }

        foreach (var prompt in Prompts)
        {
            if (inner.StartsWith(prompt, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>Where the content begins behind emphasis, code marks, tags and the opening bracket of a link.</returns>
    public static int SkipDecoration(ReadOnlySpan<char> cell, int at)
    {
        while (at < cell.Length)
        {
            if (cell[at] is '*' or '_' or '`' or '~' or ' ' or '\u00a0')
            {
                at++;
            }
            else if (cell[at] == '<' && cell[at..].IndexOf('>') is > 0 and var close)
            {
                at += close + 1;
            }
            else if (cell[at] == '[' && MarkAt(cell, at).Length == 0 && cell[at..].IndexOf("](") > 0)
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <returns>Length of the content from there, without decoration and full stops at the end.</returns>
    public static int WithoutDecoration(ReadOnlySpan<char> cell, int start)
    {
        var end = cell.Length;
        while (end > start && cell[end - 1] is '*' or '_' or '`' or '~' or ' ' or '.' or '!')
        {
            end--;
        }

        return end - start;
    }

    /// <summary>"$[X]", "[x]%": a number to fill in, and no box.</summary>
    public static bool IsAmount(ReadOnlySpan<char> cell, int at) =>
        at < cell.Length
            && cell[at] == '['
            && ((at > 0 && cell[at - 1] is '$' or '€' or '£' or '¥' or '₹')
                || (at + 3 < cell.Length && (cell[at + 3] == '%' || char.IsLetterOrDigit(cell[at + 3]))));

    /// <summary>What people put into a cell as a box and GitHub never shows as one: "[]", "[~]", "[-]", "[✓]".</summary>
    /// <returns>Length 0: there is none.</returns>
    public static (int Length, ClaimedState State) NearBoxAt(ReadOnlySpan<char> cell, int at)
    {
        var rest = cell[at..];
        var length = rest is ['[', ']', ..] ? 2
            : rest is ['[', '~' or '-' or '/' or '>' or '<' or '!' or '?' or '.' or '*' or '✓' or '✔' or '√', ']', ..] ? 3
            : 0;
        return length == 0 || (length < rest.Length && rest[length] is not (' ' or '\u00a0' or '<'))
            ? (0, default)
            : (length, length == 3 && rest[1] is '✓' or '✔' or '√' ? ClaimedState.Done : ClaimedState.Open);
    }

    /// <summary>The sign that a text begins with.</summary>
    public static string MarkOf(string text) => text[..MarkAt(text, 0).Length];

    /// <summary>A box of round brackets, as forms have it: "( )", "(x)". Set apart on both sides: "f(x)" is none.</summary>
    private static (int Length, ClaimedState State) RoundBoxAt(ReadOnlySpan<char> cell, int at)
    {
        var rest = cell[at..];
        if (rest is not ['(', ' ' or '\u00a0' or '\u3000' or 'x' or 'X' or '✓' or '✔', ')', ..]
            || (at > 0 && cell[at - 1] is not (' ' or '\u00a0' or '\t' or '*' or '_' or '|' or '/' or ':' or '：' or '>'))
            || (rest.Length > 3 && rest[3] is not (' ' or '\u00a0' or '\t' or '*' or '_' or '|' or '/' or '<' or ',' or ';' or '.')))
        {
            return (0, default);
        }

        return (3, char.IsWhiteSpace(rest[1]) ? ClaimedState.Open : ClaimedState.Done);
    }

    /// <summary>True for the brackets of a box: what is between them changes, and they stay.</summary>
    public static bool IsBracket(char mark) => mark is '[' or '(';

    /// <summary>A state sign, or brackets with nothing or an x between them.</summary>
    /// <returns>Length 0: there is none.</returns>
    public static (int Length, ClaimedState? State) MarkAt(ReadOnlySpan<char> cell, int at)
    {
        var rest = cell[at..];
        if (rest is ['[', ' ' or '\u00a0', ']', ..])
        {
            return (3, ClaimedState.Open);
        }

        if (rest is ['[', 'x' or 'X', ']', ..] && !rest[3..].StartsWith("("))
        {
            return (3, ClaimedState.Done);
        }

        if (rest is ['(', ..])
        {
            var (round, state) = RoundBoxAt(cell, at);
            return round == 0 ? (0, null) : (round, state);
        }

        if (at > 0 && char.IsLowSurrogate(rest.IsEmpty ? '\0' : rest[0]))
        {
            return (0, null);
        }

        var length = StateGlyphs.LengthAt(rest);
        return length == 0 ? (0, null) : (length, StateGlyphs.StateOf(rest[..length]));
    }
}
