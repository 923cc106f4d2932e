namespace ChatOpsVerifier.Domain.Text;

/// <summary>Cuts texts at whole characters: half a surrogate pair is not text, and no store or provider takes it.</summary>
public static class Shorten
{
    /// <returns>The text, or its first characters and "…", at most <paramref name="most"/> UTF-16 units in all.</returns>
    public static string To(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= most ? text : Head(text, most - 1).TrimEnd() + "…";
    }

    /// <returns>The first twelve digits of a hash and "…", which is enough to compare by eye.</returns>
    public static string Hash(string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return hash.Length > 12 ? hash[..12] + "…" : hash;
    }

    /// <returns>The text's first characters, at most <paramref name="most"/> UTF-16 units.</returns>
    public static string Head(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= most)
        {
            return text;
        }

        return most <= 0 ? "" : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }

    /// <returns>The text, with U+FFFD for each half of a surrogate pair, as every store would give it back.</returns>
    public static string Whole(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') ? string.Concat(text.EnumerateRunes()) : text;
    }
}
