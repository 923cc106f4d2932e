using System.Collections.Concurrent;
using System.Text;
using SkiaSharp;

namespace ChatOpsVerifier.Host.Pictures;

/// <summary>
/// Which characters can be written. The shipped fonts hold Latin, Greek, Cyrillic and their neighbours; for others the machine's
/// own fonts are asked. Scripts whose letters change with their neighbours, or that run from right to left, would come out
/// wrong letter by letter: they are not written at all.
/// </summary>
internal static class Glyphs
{
    private const int MostKept = 4096;

    // Asking the machine takes long, and each answer is a face of its own.
    private static readonly ConcurrentDictionary<(int Rune, int Weight), SKTypeface?> Others = new();

    private static readonly (int From, int To)[] Shaped =
    [
        (0x0590, 0x08FF),
        (0x0900, 0x0DFF),
        (0x0E00, 0x0FFF),
        (0x1000, 0x109F),
        (0x1780, 0x18AF),
        (0xFB1D, 0xFDFF),
        (0xFE70, 0xFEFF)
    ];

    /// <returns>The face that has the character; null: it cannot be written.</returns>
    public static SKTypeface? FaceOf(Rune rune, SKTypeface first)
    {
        if (Shaped.Any(r => rune.Value >= r.From && rune.Value <= r.To) || Rune.IsControl(rune))
        {
            return null;
        }

        if (first.ContainsGlyph(rune.Value))
        {
            return first;
        }

        if (Others.Count > MostKept)
        {
            Others.Clear();
        }

        return Others.GetOrAdd((rune.Value, first.FontStyle.Weight), key =>
        {
            var found = SKFontManager.Default.MatchCharacter(null, first.FontStyle, null, key.Rune);
            return found?.ContainsGlyph(key.Rune) == true ? found : null;
        });
    }

    /// <summary>What of a text can be written, an ellipsis for letters that cannot; where those are most of them, something else instead.</summary>
    public static string Writable(string text, SKTypeface face, string instead)
    {
        var (letters, written) = (0, 0);
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var can = FaceOf(rune, face) is not null;
            var isLetter = Rune.IsLetterOrDigit(rune);
            letters += isLetter ? 1 : 0;
            written += can && isLetter ? 1 : 0;
            var last = kept.Length == 0 ? ' ' : kept[^1];
            if (Rune.IsWhiteSpace(rune))
            {
                kept.Append(last == ' ' ? "" : " ");
            }
            else if (can)
            {
                kept.Append(rune.ToString());
            }
            else if (isLetter && last != '…')
            {
                kept.Append('…');
            }
        }

        return letters > 0 && written * 2 < letters ? instead : kept.ToString().Trim();
    }
}
