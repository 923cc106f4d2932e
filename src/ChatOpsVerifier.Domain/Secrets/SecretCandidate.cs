namespace ChatOpsVerifier.Domain.Secrets;

/// <summary>What a rule found, before it counts.</summary>
/// <param name="Secret">The part that would be the secret.</param>
/// <param name="Match">All that the pattern matched.</param>
/// <param name="Line">The line or lines that the match is in.</param>
public sealed record SecretCandidate(string Secret, string Match, string Line)
{
    /// <summary>Shannon's measure of <see cref="Secret"/>, in bits per character.</summary>
    public double Entropy => Secrets.Entropy.Of(Secret);

    /// <summary>It is filled in: not a placeholder, a variable, an address inside a secret store or code that reads one.</summary>
    public bool IsFilledIn => !References.IsReference(Secret);

    /// <summary>It looks generated: not a name, a UUID, a figure or a word. For rules that know their secrets by a label alone.</summary>
    public bool IsRandom => Plausible.Key(Secret);
}
