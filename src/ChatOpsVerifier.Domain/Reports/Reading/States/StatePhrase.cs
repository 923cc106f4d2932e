using System.Buffers;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Reports.Reading.States;

/// <summary>Where a word for a state is in running text, and whether it states one there.</summary>
/// <param name="Length">Of the word, or of all words that together are the state.</param>
/// <param name="GoesOn">A sentence goes on from it: "Scheduled for Q1".</param>
internal readonly partial record struct StatePhrase(int Length, ClaimedState State, bool GoesOn)
{
    private const int LoudestShort = 2;

    private static readonly SearchValues<char> EndsText = SearchValues.Create("<*`~|[]");

    /// <param name="isStrict">Nothing but punctuation may go on from the word.</param>
    /// <returns>Null: no state begins here.</returns>
    public static StatePhrase? At(ReadOnlySpan<char> cell, int start, bool isStrict)
    {
        var rest = cell[start..];
        var stop = rest.IndexOfAny(EndsText);
        var text = BeforeSign(stop > 0 ? rest[..stop] : rest);
        if (text.IsEmpty || IsBracket(text[0]) || StateVocabulary.AtStart(text) is not var (length, state))
        {
            return null;
        }

        // Emphasis that ends with the word sets it apart: "**Open** waits for Ana".
        if (EndsAt(cell, start + length)
            || (stop > 0 && rest[stop] is not ('<' or ']') && start > 0 && cell[start - 1] == rest[stop] && text[length..].IsWhiteSpace()))
        {
            return new(length, state, GoesOn: false);
        }

        // "OPEN PENDING APPROVAL" is one loud state, "Pending operator verification" a quiet one. "No open ports" is a sentence, and so is "Complete the form".
        var word = text[..length];
        if (length > LoudestShort && !word.ContainsAnyInRange('a', 'z') && word.ContainsAnyInRange('A', 'Z'))
        {
            return new(LoudLength(text, length), state, GoesOn: false);
        }

        if (state == ClaimedState.Open && Waiting().Match(text[length..].ToString()) is { Success: true } waits && EndsAt(cell, start + length + waits.Length))
        {
            return new(length + waits.Length, state, GoesOn: false);
        }

        return isStrict
            || StateVocabulary.IsYesOrNo(word.ToString())
            || (word.IndexOf(' ') < 0 && IsImperative(word) && !Preposition().IsMatch(text[length..].ToString())) ? null : new(length, state, GoesOn: true);
    }

    /// <summary>"✅ (done)", "[closed]": where the state alone is in brackets, they are no part of it.</summary>
    /// <returns>Where the state begins; <paramref name="at"/> itself where there are no such brackets.</returns>
    public static int InBrackets(ReadOnlySpan<char> cell, int at)
    {
        if (at >= cell.Length || !IsBracket(cell[at]))
        {
            return at;
        }

        var close = cell[at..].IndexOfAny(")）]”\"");
        return close > 2 && EndsAt(cell, at + close + 1) && StateVocabulary.Whole(cell.Slice(at + 1, close - 1).ToString()) is not null ? at + 1 : at;
    }

    private static bool IsBracket(char c) => c is '(' or '（' or '[' or '"' or '“' or '„';

    /// <summary>"完了✅": the word ends where a sign begins, with or without a space.</summary>
    private static ReadOnlySpan<char> BeforeSign(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] >= '\u2000' && !char.IsLowSurrogate(text[i]) && StateGlyphs.LengthAt(text[i..]) > 0)
            {
                return text[..i].TrimEnd(" \u00a0");
            }
        }

        return text;
    }

    /// <summary>Behind a mark, what is still to do is a remark: "⬜ To be tested".</summary>
    public static bool IsTask(ReadOnlySpan<char> words) => words.ToString().ToLowerInvariant() is
        "to be done" or "to be tested" or "to be verified" or "to be confirmed"
        or "zu prüfen" or "noch zu prüfen" or "à vérifier" or "à tester" or "à contrôler"
        or "por verificar" or "por probar" or "a verificar" or "a testar" or "da verificare" or "da testare"
        or "te controleren" or "te testen" or "do sprawdzenia" or "do weryfikacji" or "к проверке"
        or "要確認" or "待测试" or "待验证" or "待确认" or "待確認" or "확인 필요";

    /// <summary>What follows a state that is written out: the end, or a sign that sets something apart.</summary>
    public static bool EndsAt(ReadOnlySpan<char> cell, int end)
    {
        var rest = cell[end..];
        var next = rest.TrimStart(" \u00a0*_`~");
        return next.IsEmpty || next[0] is ']'
            or ')'
            or '.'
            or ','
            or ':'
            or ';'
            or '!'
            or '('
            or '['
            or '<'
            or '/'
            or '\\'
            or '–'
            or '—'
            or '→'
            or '='
            or '+'
            or '|'
            or '（'
            or '、'
            or '。'
            or '，'
            or '：'
            or '；'
            or '،'
            or '؛'
            or '@'
            or '#'
            || (next[0] == '-' && rest[0] == ' ') || (char.IsDigit(next[0]) && rest[0] == ' ') || StateGlyphs.LengthAt(next) > 0;
    }

    public static bool StartsAt(ReadOnlySpan<char> cell, int start)
    {
        var before = cell[..start].TrimEnd(" \u00a0*_`~");
        return before.IsEmpty || before[^1] is ':'
            or ';'
            or ','
            or '.'
            or ')'
            or ']'
            or '>'
            or '–'
            or '—'
            or '→'
            or '='
            or '：'
            or '；'
            or '。'
            or '，'
            or '、'
            or '）'
            || (before[^1] == '-' && before.Length < start);
    }

    /// <summary>"see", "siehe Abschnitt": the word behind it is a place in the document.</summary>
    public static bool IsPointer(ReadOnlySpan<char> before) => Pointer().IsMatch(before.ToString());

    public static bool BeginsWithPointer(ReadOnlySpan<char> text) => text.IndexOf(' ') is > 0 and var end && IsPointer(text[..end]);

    /// <summary>Words that begin a sentence about something else as often as they state a state.</summary>
    private static bool IsImperative(
        ReadOnlySpan<char> word) =>
            word
                .ToString()
                .ToLowerInvariant() is "complete"
                    or "open"
                    or "pass"
                    or "missing"
                    or "fix"
                    or "error"
                    or "checked"
                    or "draft"
                    or "ready"
                    or "success"
                    or "closed"
                    or "blocked"
                    or "go"
                    or "live"
                    or "partial"
                    or "signed";

    private static int LoudLength(ReadOnlySpan<char> text, int length)
    {
        for (var at = length; at < text.Length && text[at] == ' ';)
        {
            var end = at + 1;
            while (end < text.Length && char.IsUpper(text[end]))
            {
                end++;
            }

            if (end < at + LoudestShort + 1 || (end < text.Length && char.IsLetterOrDigit(text[end])))
            {
                break;
            }

            length = at = end;
        }

        return length;
    }

    /// <summary>What something waits for, where it says no more than that it waits: "Pending operator verification", "Wartet auf Freigabe".</summary>
    [GeneratedRegex(
        @"^(?: (?:for|of|by|the|operator|reviewer|manual|final|further|full|review|verification|approval|confirmation|validation|testing|tests?|retest"
        + @"|sign[- ]?off|check|yet|auf|zur|der|die|Prüfung|Freigabe|Bestätigung|Abnahme|Überprüfung|Verifikation|de|la|validation|vérification|recette"
        + @"|approbation|validación|verificación|aprobación|confirmación|revisión|validação|verificação|aprovação|confirmação|revisão|di|verifica|approvazione"
        + @"|conferma|revisione|op|goedkeuring|controle|bevestiging|weryfikacj[ęi]|akceptacj[ęi]|проверки|согласования|подтверждения)(?![\w’'-])){1,4}",
        RegexOptions.IgnoreCase)]
    private static partial Regex Waiting();

    /// <summary>"Pass with remarks", "Open since Monday": no order to do so.</summary>
    [GeneratedRegex(@"^ (?:with|by|on|in|at|since|until|till|from|per|via|under|as|but|except|only|again|pending)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Preposition();

    [GeneratedRegex(
        @"(?:^|[\s(（])(?:see|cf\.?|refer to|under|section|siehe|s\.|vgl\.?|unter|abschnitt|voir|sous|section|ver|véase|vea|sección|veja|seção|vedi|sezione|zie"
        + @"|onder|sectie|zob\.?|patrz|sekcja|см\.?|раздел|viz|se|jfr|bkz\.?)[\s*:(“""'„«]*$|(?:見|见|参照|参见|參見|참조)[^。、，]{0,4}$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Pointer();
}
