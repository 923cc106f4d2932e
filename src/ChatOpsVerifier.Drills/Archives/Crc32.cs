namespace ChatOpsVerifier.Drills.Archives;

/// <summary>The sum that ZIP keeps of every entry (APPNOTE 4.4.7). .NET does not check it when it reads one.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(i => Enumerable.Range(0, 8).Aggregate((uint)i, (c, _) => (c & 1) == 1 ? (c >> 1) ^ 0xEDB88320 : c >> 1))];

    /// <param name="sum">0 at first, then what the last call gave.</param>
    public static uint Append(uint sum, ReadOnlySpan<byte> bytes)
    {
        sum = ~sum;
        foreach (var b in bytes)
        {
            sum = Table[(byte)(sum ^ b)] ^ (sum >> 8);
        }

        return ~sum;
    }
}
