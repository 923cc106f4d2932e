namespace ChatOpsVerifier.Drills.Comparing;

/// <summary>Rows that are missing, added or changed.</summary>
/// <param name="Named">The first of them, at most as many as asked for.</param>
public sealed record NamedRows(long Count, IReadOnlyList<string> Named)
{
    public static NamedRows None { get; } = new(0, []);
}
