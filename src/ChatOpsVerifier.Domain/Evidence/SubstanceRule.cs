namespace ChatOpsVerifier.Domain.Evidence;

/// <summary>Is this evidence, or only a nod?</summary>
public static class SubstanceRule
{
    /// <returns>Null where it has substance; else the sentence to tell the operator why not and what is needed.</returns>
    /// <param name="text">What was pasted.</param>
    /// <param name="answerValue">The answer that it should prove: repeating it proves nothing.</param>
    /// <param name="prompts">What the bot itself said (expected answers, check texts): echoing it proves nothing.</param>
    public static string? Objection(string text, string? answerValue, IReadOnlyCollection<string> prompts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(prompts);
        var said = text.Trim();
        return said.Length < 6 ? "That is too short to show anything. Paste what you saw, a link, or a screenshot."
            : string.Equals(said, answerValue?.Trim(), StringComparison.OrdinalIgnoreCase) ? "That repeats the answer. Paste where you saw it."
            : prompts.Any(p => string.Equals(p.Trim(), said, StringComparison.OrdinalIgnoreCase)) ? "That repeats what was asked. Paste what you saw."
            : null;
    }
}
