using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Reports.Planning;

/// <summary>Sections that a sentence names by number: "see section 2.2", "§ 4.1".</summary>
internal static partial class SectionNumbers
{
    public static IReadOnlySet<string> In(string text) =>
        Reference().Matches(text).SelectMany(m => Number().Matches(m.Value).Select(n => n.Value)).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(
        @"(§|\b(sections?|sec\.|chapters?|abschnitt|kapitel|sección|chapitre|seção|sezione|paragraaf|rozdział))\s*\d+(\.\d+)*"
        + @"((\s*,\s*|\s*(and|und|et|y|e|en|i|to|–|-)\s*)\d+(\.\d+)*)*",
        RegexOptions.IgnoreCase)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\d+(\.\d+)*")]
    private static partial Regex Number();
}
