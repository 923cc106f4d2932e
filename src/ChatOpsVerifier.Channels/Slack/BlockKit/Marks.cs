using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Channels.Slack.BlockKit;

/// <summary>Where Slack's mrkdwn reads characters of a text as marks of its own. Errs on the side of seeing one.</summary>
internal static partial class Marks
{
    private const string All = "*_~`";

    /// <summary>Private-use characters that represent a text between two marks that were meant.</summary>
    private const char FirstMeant = '\uE000';

    public static char Meant(char mark) => (char)(FirstMeant + All.IndexOf(mark, StringComparison.Ordinal));

    public static bool IsMeant(char c) => c >= FirstMeant && c < FirstMeant + All.Length;

    /// <summary>
    /// Two of a kind on a line may be a pair, and one may pair with a meant one; "&gt;" in front of a line makes a quote, ":word:" an emoji.
    /// </summary>
    public static bool AreRead(string text) => text.Split('\n').Any(line =>
        All.Any(mark => Count(line, mark) is var count && (count > 1 || (count == 1 && line.Contains(Meant(mark), StringComparison.Ordinal))))
        || Quote().IsMatch(line)
        || Emoji().IsMatch(line));

    /// <summary>Whether a text can be between two marks: on one line, and with nothing in it that ends them or begins others.</summary>
    public static bool MayEnclose(char mark, string text) =>
        !text.Contains('\n', StringComparison.Ordinal)
            && Count(text, mark) == 0
            && (mark == '`' || !(All.Any(other => Count(text, other) > 1) || Emoji().IsMatch(text)));

    private static int Count(string line, char mark)
    {
        var count = 0;
        for (var at = line.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = line.IndexOf(mark, at + 1))
        {
            count += mark == '_' && IsWithinWord(line, at) ? 0 : 1;
        }

        return count;
    }

    /// <summary>"pg_dump": an underscore that Slack leaves alone.</summary>
    private static bool IsWithinWord(
        string line, int at) => at > 0 && at + 1 < line.Length && char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(line[at + 1]);

    [GeneratedRegex(@"^\s*>")]
    private static partial Regex Quote();

    [GeneratedRegex(@":(?=[^:\s]*[a-z+-])[a-z0-9_+'-]+:", RegexOptions.IgnoreCase)]
    private static partial Regex Emoji();
}
