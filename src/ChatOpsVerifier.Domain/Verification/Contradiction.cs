using System.Text;

namespace ChatOpsVerifier.Domain.Verification;

/// <summary>Does an answer's value contradict the text it was pasted with?</summary>
public static class Contradiction
{
    public static bool SameValue(string a, string b) => Fold(a) == Fold(b);

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Trim().TrimEnd('.').Where(c => !char.IsWhiteSpace(c)))
        {
            folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }
}
