namespace ChatOpsVerifier.Host.Configuration.Reminders;

/// <summary>Lines of an iCalendar file, which are folded after at most 75 octets (RFC 5545, 3.1), also in the middle of a character.</summary>
internal static class FoldedLines
{
    /// <summary>
    /// Moves the rest of a character before the fold that divides it. Decoding the file as it is would lose the character; the number of lines stays as it is.
    /// </summary>
    public static byte[] WithWholeCharacters(byte[] folded)
    {
        var whole = new List<byte>(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            var fold = FoldAt(folded, i);
            if (fold == 0 || !IsRest(folded, i + fold))
            {
                whole.Add(folded[i]);
                continue;
            }

            var rest = i + fold;
            for (; IsRest(folded, rest); rest++)
            {
                whole.Add(folded[rest]);
            }

            whole.AddRange(folded.AsSpan(i, fold));
            i = rest - 1;
        }

        return [.. whole];
    }

    /// <returns>The length of the line break and the blank that continues the line; 0: no fold begins there.</returns>
    private static int FoldAt(byte[] text, int at)
    {
        var end = text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : text[at] == '\n' ? at + 1 : at;
        return end > at && end < text.Length && text[end] is (byte)' ' or (byte)'\t' ? end + 1 - at : 0;
    }

    /// <summary>A byte that continues a character of UTF-8.</summary>
    private static bool IsRest(byte[] text, int at) => at < text.Length && (text[at] & 0xC0) == 0x80;
}
