namespace ChatOpsVerifier.Domain.Evidence.Substance;

/// <summary>Does a line look like something that was seen somewhere: a figure, an address, a labelled value, or a sentence?</summary>
internal static class Shape
{
    private const int WordsOfASentence = 3;

    /// <summary>Scripts without spaces: about so many signs make a sentence of three words.</summary>
    private const int SignsOfASentence = 6;

    public static bool IsConcrete(string line, WordSet content) =>
        HasFigure(content) || HasAddress(line) || IsLabelled(line) || content.Count >= WordsOfASentence || content.All.Sum(IdeographCount) >= SignsOfASentence;

    /// <summary>A digit with a word beside it, or an identifier that holds one. A lone number says nothing.</summary>
    private static bool HasFigure(WordSet content) =>
        content.All.Any(w => w.Any(char.IsAsciiDigit)) && (content.Count > 1 || content.All.Any(w => w.Length >= 6 && w.Any(char.IsLetter)));

    private static bool HasAddress(string line) =>
        line.Split(' ').Any(part => Uri.TryCreate(part.Trim('<', '>', '(', ')', ',', '.'), UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            && uri.Host.Contains('.', StringComparison.Ordinal));

    /// <summary>"Backups: enabled", "encryption = AES": a label and a value that is more than a nod.</summary>
    private static bool IsLabelled(string line)
    {
        var sign = line.IndexOfAny([':', '=', '→']);
        return sign > 0
            && !line.AsSpan(sign).StartsWith("://")
            && WordSet.Of(line[..sign]).Count > 0
            && WordSet.Of(line[(sign + 1)..]).Without(Nods.All).Count > 0;
    }

    private static int IdeographCount(string word) =>
        word
            .EnumerateRunes()
            .Count(r => r.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0x20000 and <= 0x323AF));
}
