using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Owned;

/// <summary>
/// The word under which a document says on what a box rests: "Evidence: ", or its author's own, "**Proof:** ", "Nachweis: ".
/// Only words that mean nothing else: "Source" or "Link" would promise more than a found value is.
/// </summary>
internal static partial class EvidenceLabel
{
    public const string Default = "Evidence: ";

    private const string Words =
        "evidence|proof|nachweis|beleg|beweis|preuve|justificatif|evidencia|prueba|evidência|prova|evidenza|bewijs|dowód|důkaz|bevis|доказательство|"
            + "подтверждение|証跡|エビデンス|证据|證據|증거|증빙";

    /// <param name="content">A list item's first line, from behind its bullet on.</param>
    /// <param name="label">As it is there, with the one space that separates it from what follows.</param>
    /// <returns>False: it does not begin with such a word, or nothing follows.</returns>
    public static bool TryRead(ReadOnlySpan<char> content, [NotNullWhen(true)] out string? label)
    {
        label = null;
        foreach (var match in Label().EnumerateMatches(content))
        {
            var found = content[..match.Length].TrimEnd();
            label = found.EndsWith("：") ? found.ToString() : $"{found} ";
            return true;
        }

        return false;
    }

    /// <summary>The text begins with one of the words.</summary>
    public static bool Begins(ReadOnlySpan<char> text) => Word().IsMatch(text);

    [GeneratedRegex(
        $@"^(?<mark>\*\*|__|\*|_|)(?:{Words})(?:[:：]\k<mark>|\k<mark>[:：])[ \t]*(?=[^ \t\r\n])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex($"^(?:{Words})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
