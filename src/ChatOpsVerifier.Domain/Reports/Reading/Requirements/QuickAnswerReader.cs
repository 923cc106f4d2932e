using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Reports.Reading.Requirements;

/// <summary>
/// Answers that a document suggests: (e.g., "Continuous", "Daily"). One example alone is not an alternative, and neither is a part
/// of a word: (e.g. rc-).
/// </summary>
internal static partial class QuickAnswerReader
{
    /// <summary>A button has room for no more.</summary>
    private const int MaxLength = 75;

    public static IEnumerable<string> Read(string text)
    {
        foreach (Match example in Example().Matches(text))
        {
            var body = example.Groups["body"].Value;
            var quoted = Quoted().Matches(body);
            var answers = (quoted.Count > 0
                ? quoted.Select(q => q.Groups["answer"].Value)
                : body.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                .Select(a => a.Trim())
                .Where(a => a.Length is > 0 and <= MaxLength
                    && a is not ("etc" or "etc." or "…" or "...")
                    && a.Any(char.IsLetterOrDigit)
                    && a[^1] is not ('-' or '_' or '*' or '/')
                    && a[0] is not ('-' or '*' or '.'))
                .ToList();
            foreach (var answer in answers.Count > 1 ? answers : [])
            {
                yield return answer;
            }
        }
    }

    [GeneratedRegex(
        @"\(\s*(e\.?\s?g\.?|for example|for instance|such as|z\.?\s?B\.?|p\.?\s?ex\.?|par exemple|por ej(emplo|\.)?|por exemplo|ad es(empio|\.)?|bijv\.?"
        + @"|np\.)[,:]?\s*(?<body>[^()]+)\)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Example();

    [GeneratedRegex("[\"“„«](?<answer>[^\"“”„«»]+)[\"”“»]")]
    private static partial Regex Quoted();
}
