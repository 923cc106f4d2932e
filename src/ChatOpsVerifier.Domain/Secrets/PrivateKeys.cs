using System.Buffers;

namespace ChatOpsVerifier.Domain.Secrets;

/// <summary>
/// Private keys in PEM or PGP armour, whole; without an end line, up to the end of the text; without a first line, with the encoded lines above the end.
/// </summary>
internal static class PrivateKeys
{
    private static readonly OccasionalRegex Begin = new("-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----");
    private static readonly OccasionalRegex End = new("-----END (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----");
    private static readonly SearchValues<char> Encoded = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=\"',");

    public static IEnumerable<SecretMatch> Find(string text)
    {
        if (!text.Contains("PRIVATE KEY", StringComparison.Ordinal))
        {
            yield break;
        }

        var position = 0;
        if (End.Value.Match(text) is { Success: true } tail && !Begin.IsMatch(text.AsSpan(..tail.Index)))
        {
            // The first lines were not copied: what is above the end is the key all the same.
            var start = BodyAbove(text, tail.Index);
            position = tail.Index + tail.Length;
            yield return new SecretMatch("private key", start, position - start);
        }

        while (Begin.Value.Match(text, position) is { Success: true } begin)
        {
            var end = End.Value.Match(text, begin.Index);
            position = end.Success ? end.Index + end.Length : text.Length;
            yield return new SecretMatch("private key", begin.Index, position - begin.Index);
        }
    }

    /// <returns>Where the encoded lines above begin; the end itself where there are none.</returns>
    private static int BodyAbove(string text, int end)
    {
        var start = end;
        while (start > 0)
        {
            var before = start == 1 ? 0 : text.LastIndexOf('\n', start - 2) + 1;
            var line = text.AsSpan(before, start - before).Trim();
            if (line.Length < 8 || line.ContainsAnyExcept(Encoded))
            {
                break;
            }

            start = before;
        }

        return start;
    }
}
