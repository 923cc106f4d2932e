namespace ChatOpsVerifier.Domain.Text;

/// <summary>What may be chosen, in a sentence.</summary>
public static class Alternatives
{
    /// <param name="names">At least one.</param>
    /// <returns>"A", "A or B", "A, B or C".</returns>
    public static string Of(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} or {names[^1]}";
    }
}
