using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Evidence.Stances;

/// <summary>A text in clauses: what a negation or a label can belong to. Links are taken out, since their words state nothing.</summary>
/// <param name="IsQuestion">It ends with a question mark.</param>
internal sealed partial record Clause(string Text, bool IsQuestion)
{
    public static IEnumerable<Clause> Split(string text)
    {
        var plain = Link().Replace(text, " ");
        var start = 0;
        for (var i = 0; i < plain.Length; i++)
        {
            if (!Ends(plain, i))
            {
                continue;
            }

            if (Made(plain[start..i], plain[i]) is { } clause)
            {
                yield return clause;
            }

            start = i + 1;
        }

        if (Made(plain[start..], '.') is { } last)
        {
            yield return last;
        }
    }

    private static Clause? Made(string text, char end) => text.Trim() is { Length: > 0 } trimmed ? new Clause(trimmed, end is '?' or '？' or '؟') : null;

    private static bool Ends(string text, int i) => text[i] switch
    {
        '\n'
            or '\r'
            or ';'
            or '!'
            or '?'
            or '|'
            or '('
            or ')'
            or '–'
            or '—'
            or '•'
            or '。'
            or '、'
            or '，'
            or '；'
            or '！'
            or '？'
            or '؟'
            or '،'
            or '（'
            or '）'
            or '"'
            or '“'
            or '”'
            or '„'
            or '«'
            or '»'
            or '「'
            or '」' => true,
        // "99.9", "docs.example.com" and "1,000" are one word.
        '.' or ',' =>
            i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) || text[i + 1] is '"' or ')' || (text[i] == ',' && !char.IsAsciiDigit(text[i + 1])),
        '-' => i > 0 && char.IsWhiteSpace(text[i - 1]) && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]),
        _ => false,
    };

    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]*://\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
