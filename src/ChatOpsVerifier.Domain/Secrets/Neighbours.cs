namespace ChatOpsVerifier.Domain.Secrets;

/// <summary>Widens a match to the whole value, so that no end of it is left to read.</summary>
internal static class Neighbours
{
    public static SecretMatch Whole(string text, SecretMatch match)
    {
        var end = match.Start + match.Length;
        while (end < text.Length && IsPart(text[end]) && !EndsSentence(text, end))
        {
            end++;
        }

        var start = match.Start;
        while (start > 0 && IsLetterOrDigit(text[start - 1]) && IsLetterOrDigit(text[start]))
        {
            start--;
        }

        return match with { Start = start, Length = end - start };
    }

    private static bool IsPart(char c) => IsLetterOrDigit(c) || c is '_' or '+' or '/' or '=' or '~' or '.' or '-' or '%' or '!' or '$' or '^' or '*' or '#';

    private static bool IsLetterOrDigit(char c) => char.IsAsciiLetterOrDigit(c);

    /// <summary>A dot, a mark or emphasis at the end of the sentence belongs to the sentence.</summary>
    private static bool EndsSentence(string text, int at)
    {
        for (var i = at; i < text.Length && !char.IsWhiteSpace(text[i]); i++)
        {
            if (IsLetterOrDigit(text[i]))
            {
                return false;
            }
        }

        return text[at] is '.' or '!' or '*' or '-' or '_' or '/';
    }
}
