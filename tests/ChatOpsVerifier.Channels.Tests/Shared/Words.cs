using System.Text;

namespace ChatOpsVerifier.Channels.Tests.Shared;

/// <summary>Whether what was to be said can be read.</summary>
internal static class Words
{
    public static void NoneLost(IEnumerable<string> leaves, string seen)
    {
        var lost = leaves.Select(leaf => Lost(Squeezed(leaf), seen)).OfType<string>().ToList();
        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    /// <summary>Where a text breaks off among what is seen; null: it is there.</summary>
    private static string? Lost(string leaf, string seen)
    {
        if (seen.Contains(leaf, StringComparison.Ordinal))
        {
            return null;
        }

        var found = Enumerable.Range(0, leaf.Length).Last(n => seen.Contains(leaf[..n], StringComparison.Ordinal));
        var at = seen.IndexOf(leaf[..found], StringComparison.Ordinal) + found;
        return $"after “{leaf[Math.Max(0, found - 40)..found]}” comes “{leaf[found..Math.Min(leaf.Length, found + 40)]}”, seen is "
            + $"“{seen[at..Math.Min(seen.Length, at + 40)]}”";
    }

    /// <summary>Without white space, without what nobody sees, and without what cannot be sent.</summary>
    public static string Squeezed(string text)
    {
        var squeezed = new StringBuilder();
        foreach (var rune in text
            .EnumerateRunes()
            .Where(r => !Rune.IsWhiteSpace(r) && !Rune.IsControl(r) && r != Rune.ReplacementChar && r.Value is not (0x2060 or 0x200B)))
        {
            squeezed.Append(rune);
        }

        return squeezed.ToString();
    }
}
