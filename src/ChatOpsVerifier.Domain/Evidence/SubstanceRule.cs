namespace ChatOpsVerifier.Domain.Evidence;

/// <summary>Is this evidence, or only a nod?</summary>
public static class SubstanceRule
{
    /// <returns>Null where it has substance; else the sentence to tell the operator why not and what is needed.</returns>
    /// <param name="text">What was pasted.</param>
    /// <param name="answerValue">The answer that it should prove: repeating it proves nothing.</param>
    /// <param name="prompts">What the bot itself said (expected answers, check texts): echoing it proves nothing.</param>
    public static string? Objection(string text, string? answerValue, IReadOnlyCollection<string> prompts) => throw new NotImplementedException();
}
