using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Evidence.Secrets;

/// <summary>Private keys in PEM or PGP armour, whole; without an end line, up to the end of the text.</summary>
internal static class PrivateKeys
{
    private static readonly Regex Begin = new("-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex End = new("-----END (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static IEnumerable<SecretMatch> Find(string text)
    {
        var position = 0;
        while (Begin.Match(text, position) is { Success: true } begin)
        {
            var end = End.Match(text, begin.Index);
            position = end.Success ? end.Index + end.Length : text.Length;
            yield return new SecretMatch("private key", begin.Index, position - begin.Index);
        }
    }
}
