namespace ChatOpsVerifier.Domain.Reports;

/// <summary>Bounds on hostile or mistaken input. The limit is named in the refusal.</summary>
/// <param name="MaxBytes">Largest file, in bytes. The largest real report seen is under 1 MB; 16 MiB leaves room and keeps parsing under two seconds.</param>
/// <param name="MaxChecks">Most checks in one file.</param>
/// <param name="MaxBlocks">Most lists and quotes inside one another. Honest reports reach seven.</param>
/// <param name="MaxInlines">
/// Most emphasis, links and brackets inside one another. Honest reports reach four. A list takes two nodes of the tree, so
/// both together stay under the 128 nodes at which Markdig's renderer gives up, and far under what ends a program by recursion.
/// </param>
public sealed record ImportLimits(int MaxBytes = 16 * 1024 * 1024, int MaxChecks = 50_000, int MaxBlocks = 40, int MaxInlines = 32)
{
    /// <summary>
    /// For what was let in once: it may have grown by its own evidence, or by what a person decided. Nesting stays bounded whatever it was: one level more, for
    /// the evidence.
    /// </summary>
    public static ImportLimits None { get; } = new(int.MaxValue, int.MaxValue, MaxBlocks: 41);

    public static ImportLimits Default { get; } = new();
}
