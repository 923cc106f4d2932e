using System.Text;

namespace ChatOpsVerifier.Channels.Teams.Cards;

/// <summary>
/// Words that are wider than a card on a phone: a text run ends its line at spaces alone, and what has none is cut off at the card's
/// edge. The zero-width space, which nobody sees, is where such a word may break. Not in addresses: anyone who copies one would copy it, too.
/// </summary>
internal static class WordBreaks
{
    /// <summary>Characters that fit into a line of a card on a phone.</summary>
    public const int MostInLine = 30;

    // A shorter beginning of a line than this looks like a mistake.
    private const int LeastInLine = 8;

    private const char Break = '\u200B';

    public static bool IsLong(string word) => word.Length > MostInLine && !word.Any(char.IsWhiteSpace);

    public static string Breakable(string text) =>
        text.Length <= MostInLine
            ? text
            : string.Join(' ', text.Split(' ').Select(w => w.Length > MostInLine && !w.Contains("://", StringComparison.Ordinal) ? Broken(w) : w));

    private static string Broken(string word)
    {
        var broken = new StringBuilder(word.Length + (word.Length / LeastInLine));
        var line = 0;
        for (var i = 0; i < word.Length; i++)
        {
            broken.Append(word[i]);
            line = char.IsWhiteSpace(word[i]) ? 0 : line + 1;
            // Between plain letters and digits only: signs of other scripts may belong together.
            if (i + 1 < word.Length
                && char.IsAscii(word[i])
                && char.IsAsciiLetterOrDigit(word[i + 1])
                && (line >= MostInLine || (word[i] == '_' && line >= LeastInLine)))
            {
                broken.Append(Break);
                line = 0;
            }
        }

        return broken.ToString();
    }
}
