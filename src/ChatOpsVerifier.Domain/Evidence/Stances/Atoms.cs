using System.Globalization;
using System.Text;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Evidence.Stances;

/// <summary>
/// A text in its smallest parts, folded so that spelling makes no difference: words in lower case without accents, numbers,
/// single signs of scripts that write without spaces, and ":" for what is between a label and its value.
/// </summary>
internal static class Atoms
{
    public const string Colon = ":";
    public const string Slash = "/";

    public static List<string> Of(string text)
    {
        var atoms = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in Fold(text))
        {
            if (IsUnspaced(rune))
            {
                End();
                atoms.Add(rune.ToString());
            }
            else if (Rune.IsLetterOrDigit(rune) || (rune.Value is '.' or ',' or ':' && word.Length > 0 && char.IsAsciiDigit(word[^1])))
            {
                word.Append(rune.ToString());
            }
            else if (rune.Value is '\'' or '’')
            {
                Elide();
            }
            else
            {
                End();
                if (rune.Value is ':' or '=' or '：' or '→')
                {
                    atoms.Add(Colon);
                }
                else if (rune.Value is '/' && atoms.Count > 0)
                {
                    atoms.Add(Slash);
                }
            }
        }

        End();
        return atoms;

        // "don't" is one word; "we'll", "n'est" and the number in "12'si" are two.
        void Elide()
        {
            if (word.Length == 1
                || (word.Length > 0 && char.IsAsciiDigit(word[^1]))
                || word.ToString() is "qu" or "we" or "they" or "you" or "she" or "he" or "it" or "that" or "dell" or "nell" or "all" or "un" or "nessun")
            {
                End();
            }
        }

        void End()
        {
            if (word.Length == 0)
            {
                return;
            }

            // "12:" labels what follows, "12." ends a sentence; only between digits they belong to the number.
            var end = word.Length;
            var isLabel = word[^1] == ':';
            while (end > 0 && word[end - 1] is '.' or ',' or ':')
            {
                end--;
            }

            atoms.Add(word.ToString(0, end));
            if (isLabel)
            {
                atoms.Add(Colon);
            }

            word.Clear();
        }
    }

    /// <summary>Lower case, and letters without their accents; half a surrogate pair becomes the replacement character.</summary>
    private static IEnumerable<Rune> Fold(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var lower = Rune.ToLowerInvariant(rune);
            if (lower.Value switch { 'ł' => "l", 'ø' => "o", 'ß' => "ss", 'æ' => "ae", 'ı' or 'İ' => "i", 'đ' => "d", 'œ' => "oe", _ => null } is { } letters)
            {
                foreach (var letter in letters)
                {
                    yield return new Rune(letter);
                }

                continue;
            }

            foreach (var plain in PlainLetters.Of(lower))
            {
                // The marks of kana make another sound of it; all others are accents.
                if (Rune.GetUnicodeCategory(plain) != UnicodeCategory.NonSpacingMark || plain.Value is 0x3099 or 0x309A)
                {
                    yield return plain;
                }
            }
        }
    }

    /// <summary>A single sign of a script that is written without spaces.</summary>
    public static bool IsUnspaced(string atom) => Rune.TryGetRuneAt(atom, 0, out var rune) && rune.Utf16SequenceLength == atom.Length && IsUnspaced(rune);

    /// <summary>Kana, Han and (taken apart by the folding) Hangul, with the marks that belong to them.</summary>
    private static bool IsUnspaced(Rune rune) =>
        rune.Value is (>= 0x3040 and <= 0x30FF)
            or (>= 0x3099 and <= 0x309A)
            or (>= 0x3400 and <= 0x9FFF)
            or (>= 0x1100 and <= 0x11FF)
            or (>= 0xAC00 and <= 0xD7AF)
            or (>= 0x20000 and <= 0x323AF);
}
