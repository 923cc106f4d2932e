using System.Buffers;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Reports.Reading.Lines;

/// <summary>The condition under which a check applies, where its text states one.</summary>
internal static partial class Conditions
{
    /// <summary>One of these is in every clause.</summary>
    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["if", "when", "where", "unless", "falls", "wenn", "sofern", "si", "se", "indien", "jeśli", "as "], StringComparison.OrdinalIgnoreCase);

    /// <returns>"if dashboard/documentation is unclear"; null: it always applies.</returns>
    public static string? In(string text)
    {
        if (!text.AsSpan().ContainsAny(Words))
        {
            return null;
        }

        var match = Clause().Match(text);
        return match.Success ? match.Value.Trim(' ', ',', ';', '.', '(', ')') : null;
    }

    [GeneratedRegex(
        @"\((if|when|where|unless|falls|wenn|sofern|si|se|indien|jeśli)\b[^)]*\)|(?<=\S[\s,;])(if|unless|falls|sofern|indien|jeśli)\b[^.;()]*"
        + @"|\b(when|where|as)\s+(possible|available|applicable|needed|necessary|feasible|appropriate)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Clause();
}
