namespace ChatOpsVerifier.Domain.Reports;

/// <summary>Bounds on hostile or mistaken input. The limit is named in the refusal.</summary>
/// <param name="MaxBytes">Largest file, in bytes. The largest real report seen is under 1 MB; 16 MiB leaves room and keeps parsing under two seconds.</param>
/// <param name="MaxChecks">Most checks in one file.</param>
public sealed record ImportLimits(int MaxBytes = 16 * 1024 * 1024, int MaxChecks = 50_000)
{
    /// <summary>For what was let in once: it may have grown by its own evidence, or by what a person decided.</summary>
    public static ImportLimits None { get; } = new(int.MaxValue, int.MaxValue);

    public static ImportLimits Default { get; } = new();
}
