using System.Text;

namespace ChatOpsVerifier.Domain.Evidence.Files;

/// <summary>
/// Text of one byte a character, as spreadsheets of western Europe still write it. Bytes do not tell their code page, so only text that reads as
/// words in Windows-1252 is taken for it: a few letters beyond ASCII among many of ASCII. Text of other code pages is not.
/// </summary>
internal static class WesternEncoding
{
    /// <summary>Of letters; western languages have fewer than one in five beyond ASCII.</summary>
    private const double MostBeyondAscii = 0.25;

    /// <summary>"Kürübis" has one in a row; Cyrillic, Greek and eastern Asian text has words of them.</summary>
    private const int LongestRun = 3;

    private static readonly string Table = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString([.. Enumerable.Range(0, 256).Select(b => (byte)b)]);

    private const string Marks = "€‚„…‰‹‘’“”•–—™›¡¢£¥§©«°±²³·¹»¼½¾¿×÷\u00A0";

    public static bool IsWindows1252(ReadOnlySpan<byte> content)
    {
        var (letters, beyond, run) = (0, 0, 0);
        foreach (var value in content)
        {
            if (value < 0x80)
            {
                if (TextFiles.IsControl((char)value))
                {
                    return false;
                }

                letters += char.IsAsciiLetter((char)value) ? 1 : 0;
                run = 0;
                continue;
            }

            // Undefined in this code page; .NET decodes them to control characters.
            if (value is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
            {
                return false;
            }

            var character = Table[value];
            if (char.IsLetter(character))
            {
                beyond++;
                if (++run > LongestRun)
                {
                    return false;
                }
            }
            else if (!Marks.Contains(character, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return letters > 0 && beyond <= (letters + beyond) * MostBeyondAscii;
    }

}
