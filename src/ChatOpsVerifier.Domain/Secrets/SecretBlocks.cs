using System.Buffers;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Secrets;

/// <summary>
/// What belongs to a secret that was found: the lines that its value goes on in, and the other credentials of the same block. Beside a
/// secret less is asked of a value: a block that holds one credential is a block of credentials.
/// </summary>
internal static class SecretBlocks
{
    /// <summary>Lines above and below that are looked at, up to an empty one.</summary>
    private const int Reach = 12;

    /// <summary>A folded key of 16,384 bits in base64 has about 200 lines.</summary>
    private const int MostLines = 400;

    /// <summary>Nobody wraps earlier: PEM has 64 characters a line, MIME 76, terminals 80.</summary>
    private const int ShortestWrapped = 40;

    private static readonly SearchValues<char> Encoded = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=-_.");

    /// <summary>"client-key-data: …", "aws_secret_access_key = …", "\"refresh_token\": \"…\"".</summary>
    private static readonly OccasionalRegex Labelled = new(
        @"(?:^|[\s{,;""'`|>-])(?<label>[a-z0-9_.-]{0,40}(?:key|secret|token|passphrase|password|passwd|pass|pwd|credentials?|auth)(?:[_.-]?data)?)"
            + @"[""'`]{0,2}\s{0,4}(?::|=|\|)\s{0,4}[""'`]{0,2}(?<secret>[^\s""'`,;|}]{6,})",
        RegexOptions.IgnoreCase | RegexOptions.Multiline);

    private static readonly OccasionalRegex Harmless = new(
        @"(?:public|primary|foreign|partition|sort|cache|row|idempotency|host|map|object|lookup)[_.-]?key(?:[_.-]?data)?$|^(?:key|auth)$",
        RegexOptions.IgnoreCase);

    /// <param name="found">In order, never overlapping.</param>
    /// <returns>The same matches, widened, and those beside them, in no particular order.</returns>
    public static IEnumerable<SecretMatch> Around(string text, IReadOnlyCollection<SecretMatch> found)
    {
        foreach (var match in found)
        {
            yield return Continued(text, match);
        }

        var done = 0;
        foreach (var match in found)
        {
            var (start, end) = Block(text, match);
            start = Math.Max(start, done);
            if (start >= end)
            {
                continue;
            }

            done = end;
            foreach (Match beside in Labelled.Value.Matches(text[start..end]))
            {
                var secret = beside.Groups["secret"];
                if (!Harmless.IsMatch(beside.Groups["label"].Value) && IsCredential(secret.Value))
                {
                    yield return Continued(text, Neighbours.Whole(text, new SecretMatch("key or token", start + secret.Index, secret.Length)));
                }
            }
        }
    }

    private static bool IsCredential(string value) =>
        Plausible.Assigned(value) && !PasswordProse.Contains(value) && !Plausible.IsName(value) && !References.IsFact(value) && !value.Contains(
            "[redacted", StringComparison.OrdinalIgnoreCase)
        && (value.Length >= 20 || Entropy.Of(value) >= 2.5);

    /// <summary>A value that is wrapped or folded goes on in lines that hold nothing else.</summary>
    private static SecretMatch Continued(string text, SecretMatch match)
    {
        var end = match.Start + match.Length;
        var isWrapped = IsEncoded(text.AsSpan(match.Start, match.Length)) && match.Length >= ShortestWrapped;
        for (var lines = 0; isWrapped && lines < MostLines; lines++)
        {
            var lineEnd = EndOfLine(text, end);
            if (text.AsSpan(end, lineEnd - end).Trim("\"'`\\ \t\r").Length > 0 || lineEnd >= text.Length)
            {
                break;
            }

            var nextEnd = EndOfLine(text, lineEnd + 1);
            var next = text.AsSpan(lineEnd + 1, nextEnd - lineEnd - 1);
            var value = next.Trim("\"'`\\ \t\r");
            if (value.Length < 4 || !IsEncoded(value))
            {
                break;
            }

            end = lineEnd + 1 + next.IndexOf(value) + value.Length;
            // A short line is the last one.
            isWrapped = value.Length >= ShortestWrapped;
        }

        return match with { Length = end - match.Start };
    }

    private static bool IsEncoded(ReadOnlySpan<char> value) => !value.IsEmpty && !value.ContainsAnyExcept(Encoded);

    private static (int Start, int End) Block(string text, SecretMatch match)
    {
        var start = StartOfLine(text, match.Start);
        for (var i = 0; i < Reach && start > 0; i++)
        {
            var before = StartOfLine(text, start - 1);
            if (IsBlank(text.AsSpan(before, start - 1 - before)))
            {
                break;
            }

            start = before;
        }

        var end = EndOfLine(text, match.Start + match.Length);
        for (var i = 0; i < Reach && end < text.Length; i++)
        {
            var next = EndOfLine(text, end + 1);
            if (IsBlank(text.AsSpan(end + 1, next - end - 1)))
            {
                break;
            }

            end = next;
        }

        return (start, end);
    }

    private static int StartOfLine(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private static int EndOfLine(string text, int at) => at >= text.Length ? text.Length : text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;

    private static bool IsBlank(ReadOnlySpan<char> line) => line.IsWhiteSpace() || line.Trim() is "---" or "...";
}
