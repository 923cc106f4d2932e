namespace ChatOpsVerifier.Domain.Evidence.Secrets;

/// <summary>Tells a value that somebody typed or generated from a word of prose, a placeholder or a reference.</summary>
internal static class Plausible
{
    /// <summary>Bits per character below which a long value is more likely words than chance: English words with hyphens have about 3, hex digits 4 at most, base64 6.</summary>
    private const double KeyEntropy = 3.2;

    private const int DistinctCharacters = 3;

    private static readonly string[] Placeholders = ["example", "changeme", "placeholder", "redacted", "your-", "your_", "yourpassword", "xxxx", "****", "....", "todo"];

    /// <summary>"required", "rotated" and "monthly" are prose behind a label; "hunter2" and "correct-Horse" are not.</summary>
    public static bool Password(string value) => IsFilledIn(value) && Kinds(value.TrimEnd('.', '!', '?', ')')) >= 2;

    public static bool Key(string value) => IsFilledIn(value) && value.Any(char.IsAsciiDigit) && value.Any(char.IsAsciiLetter) && Entropy(value) >= KeyEntropy;

    /// <summary>Not a placeholder, a variable, a reference to a vault, or a mask.</summary>
    public static bool IsFilledIn(string value) =>
        value[0] is not ('$' or '<' or '{' or '[' or '%' or '(' or '@')
        && !value.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        && value.Distinct().Take(DistinctCharacters).Count() == DistinctCharacters
        && !Placeholders.Any(p => value.Contains(p, StringComparison.OrdinalIgnoreCase));

    private static int Kinds(string value)
    {
        var kinds = 0;
        kinds += value.Any(char.IsLower) ? 1 : 0;
        kinds += value.Skip(1).Any(char.IsUpper) ? 1 : 0;
        kinds += value.Any(char.IsDigit) ? 1 : 0;
        kinds += value.Any(c => !char.IsLetterOrDigit(c) && c is not ('-' or '_' or '/' or '.' or ':' or '*')) ? 1 : 0;
        return kinds;
    }

    /// <summary>Shannon's measure, in bits per character.</summary>
    private static double Entropy(string value) =>
        value.GroupBy(c => c).Select(g => (double)g.Count() / value.Length).Sum(p => -p * Math.Log2(p));
}
