namespace ChatOpsVerifier.Domain.Secrets;

internal static class Entropy
{
    /// <summary>Shannon's measure, in bits per character: English words have about 3, hex digits 4 at most, base64 6.</summary>
    public static double Of(ReadOnlySpan<char> value)
    {
        var counts = new Dictionary<char, int>();
        foreach (var c in value)
        {
            counts[c] = counts.GetValueOrDefault(c) + 1;
        }

        var bits = 0.0;
        foreach (var count in counts.Values)
        {
            var share = (double)count / value.Length;
            bits -= share * Math.Log2(share);
        }

        return bits;
    }
}
