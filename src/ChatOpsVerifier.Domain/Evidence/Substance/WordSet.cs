using System.Text;

namespace ChatOpsVerifier.Domain.Evidence.Substance;

/// <summary>The words of a text: runs of letters and digits, in lower case. Everything else (emoji, punctuation, markup) is left out.</summary>
internal sealed class WordSet
{
    private readonly List<string> _words;
    private readonly HashSet<string> _distinct;

    private WordSet(List<string> words)
    {
        _words = words;
        _distinct = [.. words];
    }

    public int Count => _words.Count;

    public IReadOnlyList<string> All => _words;

    public static WordSet Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (rune.Value is not ('\'' or '’') && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return new WordSet(words);
    }

    public WordSet Without(IReadOnlySet<string> others) => new([.. _words.Where(w => !others.Contains(w))]);

    /// <summary>Says nothing that the other text does not say.</summary>
    public bool IsWithin(WordSet other) => _distinct.IsSubsetOf(other._distinct);
}
