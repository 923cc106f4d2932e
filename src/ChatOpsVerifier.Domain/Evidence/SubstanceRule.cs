using ChatOpsVerifier.Domain.Evidence.Substance;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Evidence;

/// <summary>
/// Is this evidence, or only a nod? Judged line by line: one line that shows something is enough. It judges whether
/// something could be shown by the text at all, never whether it is true.
/// </summary>
public static class SubstanceRule
{
    private const string Needed = "Paste what you saw with its source (a line such as \"Retention: 30 days\"), a link to it, or attach a file or screenshot.";

    /// <returns>Null where it has substance; else the sentence to tell the operator why not and what is needed.</returns>
    /// <param name="text">What was pasted.</param>
    /// <param name="answerValue">The answer that it should prove: repeating it proves nothing.</param>
    /// <param name="prompts">What the bot itself said (expected answers, check texts): echoing it proves nothing.</param>
    /// <param name="isNegative">The answer is "it is not so" or "not offered".</param>
    public static string? Objection(string text, string? answerValue, IReadOnlyCollection<string> prompts, bool isNegative = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(prompts);
        var lines = text.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0)
        {
            return $"Nothing was pasted. {Needed}";
        }

        var answer = answerValue is null ? null : WordSet.Of(answerValue);
        var said = prompts.Select(WordSet.Of).Where(w => w.Count > 0).ToList();
        string? objection = null;
        foreach (var line in lines)
        {
            if (ObjectionTo(line, answer, said, isNegative) is not { } why)
            {
                return null;
            }

            objection ??= why;
        }

        return $"{objection} {Needed}";
    }

    /// <summary>All that the text says is to come: it is not evidence, and worth a note.</summary>
    public static bool IsPromise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Any(PendingLines.IsPromise) && Array.TrueForAll(lines, line => ObjectionTo(line, null, [], isNegative: false) is not null);
    }

    private static string? ObjectionTo(string line, WordSet? answer, List<WordSet> prompts, bool isNegative)
    {
        var words = WordSet.Of(line);
        if (words.Count == 0)
        {
            return $"\"{Shown(line)}\" has no words in it: it shows nothing.";
        }

        var content = words.Without(Nods.All);
        if (content.Count == 0)
        {
            return $"\"{Shown(line)}\" confirms, but shows nothing.";
        }

        if (answer is not null && content.IsWithin(answer))
        {
            return $"\"{Shown(line)}\" repeats the answer; what proves it is still missing.";
        }

        if (prompts.Any(content.IsWithin))
        {
            return $"\"{Shown(line)}\" repeats what was asked or suggested; what you saw is still missing.";
        }

        if (PendingLines.Objection(line, isNegative) is { } announced)
        {
            return $"\"{Shown(line)}\" {announced}";
        }

        return Shape.IsConcrete(line, content)
            ? null
            : $"\"{Shown(line)}\" is too short and names nothing that could be looked up: no figure, no link, no wording.";
    }

    private static string Shown(string line) => Shorten.To(line, 60);
}
