using System.Text;

namespace ChatOpsVerifier.Domain.Text;

/// <summary>
/// Recognises copies of redacted texts: whole, shortened, or quoted within a sentence. A text is a copy where it shares a run of
/// <see cref="Run"/> letters and digits with a redacted one; shorter redacted texts are recognised as a whole. What is also in the
/// report itself is not a secret and makes no copy.
/// </summary>
public sealed class CopyDetector
{
    /// <summary>In letters and digits. A shorter run is found in unrelated sentences, a longer one misses what was cut short.</summary>
    public const int Run = 12;

    /// <summary>A shorter text ("ok", "30d") says too little to be looked for.</summary>
    private const int Shortest = 4;

    private readonly HashSet<string> _runs = new(StringComparer.Ordinal);
    private readonly List<string> _short = [];

    /// <param name="redacted">What must not stay.</param>
    /// <param name="known">What everybody may read, such as the imported report.</param>
    public CopyDetector(IEnumerable<string> redacted, string known)
    {
        ArgumentNullException.ThrowIfNull(redacted);
        ArgumentNullException.ThrowIfNull(known);
        var report = Squeeze(known);
        var common = RunsOf(report).ToHashSet(StringComparer.Ordinal);
        foreach (var text in redacted.Select(Squeeze))
        {
            if (text.Length >= Run)
            {
                _runs.UnionWith(RunsOf(text).Where(r => !common.Contains(r)));
            }
            else if (text.Length >= Shortest && !report.Contains(text, StringComparison.Ordinal))
            {
                _short.Add(text);
            }
        }
    }

    public bool IsCopy(string text)
    {
        var squeezed = Squeeze(text);
        return _short.Contains(squeezed) || (_runs.Count > 0 && RunsOf(squeezed).Any(_runs.Contains));
    }

    private static IEnumerable<string> RunsOf(string text)
    {
        for (var at = 0; at + Run <= text.Length; at++)
        {
            yield return text.Substring(at, Run);
        }
    }

    /// <summary>Letters and digits only: escapes, line breaks and marks differ from copy to copy.</summary>
    private static string Squeeze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var kept = new StringBuilder(text.Length);
        foreach (var letter in text.Where(char.IsLetterOrDigit))
        {
            kept.Append(char.ToLowerInvariant(letter));
        }

        return kept.ToString();
    }
}
