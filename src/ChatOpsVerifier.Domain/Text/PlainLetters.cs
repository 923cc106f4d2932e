using System.Collections.Frozen;
using System.Text;

namespace ChatOpsVerifier.Domain.Text;

/// <summary>
/// Takes letters apart as Unicode's compatibility decomposition does, and leaves their accents out. The program runs without ICU, where
/// <see cref="string.Normalize()"/> changes nothing; and the same word is sent composed, decomposed (macOS) and without its accents.
/// </summary>
internal static class PlainLetters
{
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int Vowels = 21;
    private const int Tails = 28;

    /// <summary>A letter, and those that are the same with accents.</summary>
    private static readonly FrozenDictionary<int, int> Plain = new[]
    {
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
        "bḃḅḇ",
        "cçćĉċčḉ",
        "dďḋḍḏḑḓ",
        "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
        "fḟ",
        "gĝğġģǧǵḡ",
        "hĥȟḣḥḧḩḫẖ",
        "iìíîïĩīĭįǐȉȋḭḯỉị",
        "jĵǰ",
        "kķǩḱḳḵ",
        "lĺļľḷḹḻḽ",
        "mḿṁṃ",
        "nñńņňǹṅṇṉṋ",
        "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ",
        "pṕṗ",
        "rŕŗřȑȓṙṛṝṟ",
        "sśŝşšșṡṣṥṧṩẛ",
        "tţťțṫṭṯṱẗ",
        "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
        "vṽṿ",
        "wŵẁẃẅẇẉẘ",
        "xẋẍ",
        "yýÿŷȳẏẙỳỵỷỹ",
        "zźżžẑẓẕ",
        "æǣǽ",
        "øǿ",
        "ʒǯ",
        "аӑӓ",
        "гѓ",
        "еѐёӗ",
        "жӂӝ",
        "зӟ",
        "ийѝӣӥ",
        "кќ",
        "оӧ",
        "уўӯӱӳ",
        "чӵ",
        "ыӹ",
        "эӭ",
        "ії",
        "ѵѷ",
        "әӛ",
        "өӫ",
    }
    .SelectMany(row => row[1..].Select(accented => KeyValuePair.Create((int)accented, (int)row[0])))
    .ToFrozenDictionary();

    /// <param name="rune">In lower case.</param>
    public static IEnumerable<Rune> Of(Rune rune)
    {
        switch (rune.Value)
        {
            case >= 0x300 and <= 0x36F:
                break;
            case >= FirstSyllable and <= LastSyllable and var syllable:
                var index = syllable - FirstSyllable;
                yield return new Rune(0x1100 + (index / (Vowels * Tails)));
                yield return new Rune(0x1161 + (index / Tails % Vowels));
                if (index % Tails > 0)
                {
                    yield return new Rune(0x11A7 + (index % Tails));
                }

                break;
            // Full-width forms of ASCII.
            case >= 0xFF01 and <= 0xFF5E and var wide:
                yield return Rune.ToLowerInvariant(new Rune(wide - 0xFEE0));
                break;
            // "が" is "か" with a mark of its own, which makes another sound of it.
            case 0x3094 or 0x30F4:
                yield return new Rune(rune.Value - 0x4E);
                yield return new Rune(0x3099);
                break;
            case (>= 0x304C and <= 0x3062 or >= 0x30AC and <= 0x30C2) and var kana when kana % 2 == 0:
            case 0x3065 or 0x3067 or 0x3069 or 0x30C5 or 0x30C7 or 0x30C9:
                yield return new Rune(rune.Value - 1);
                yield return new Rune(0x3099);
                break;
            case >= 0x3070 and <= 0x307D or >= 0x30D0 and <= 0x30DD when (rune.Value - 0x3070) % 0x60 % 3 != 2:
                var kind = (rune.Value - 0x3070) % 0x60 % 3;
                yield return new Rune(rune.Value - kind - 1);
                yield return new Rune(0x3099 + kind);
                break;
            default:
                yield return Plain.TryGetValue(rune.Value, out var plain) ? new Rune(plain) : rune;
                break;
        }
    }
}
