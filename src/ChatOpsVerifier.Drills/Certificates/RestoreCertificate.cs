using ChatOpsVerifier.Drills.Comparing;
using ChatOpsVerifier.Drills.Snapshots;

namespace ChatOpsVerifier.Drills.Certificates;

/// <summary>What one drill found, for anyone who has to show that a restore works.</summary>
/// <param name="Host">Name of the machine that compared.</param>
/// <param name="Version">Of the program that compared.</param>
public sealed record RestoreCertificate(
    Guid Id,
    SnapshotKind Kind,
    Comparison Comparison,
    CertifiedSnapshot Source,
    CertifiedSnapshot Restored,
    DateTimeOffset StartedAt,
    DateTimeOffset FinishedAt,
    DateTimeOffset? TakenAt,
    DateTimeOffset? RestoreStartedAt,
    DateTimeOffset? RestoreFinishedAt,
    string? RestoredWith,
    string By,
    string Host,
    string Version)
{
    /// <summary>One of the snapshots could not be read, so nothing was compared.</summary>
    public bool IsUnreadable => Comparison.Source is null;

    /// <summary>How much would have been lost: from the backup to the start of the drill. null: nobody said when it was made.</summary>
    public TimeSpan? Age => StartedAt - TakenAt;

    /// <summary>How long the restore took. null: nobody said.</summary>
    public TimeSpan? Duration => RestoreFinishedAt - RestoreStartedAt;

    /// <summary>What a reader must not conclude from it.</summary>
    public IReadOnlyList<string> Limits =>
    [
        .. Source.NotCompared.Union(Restored.NotCompared).Select(n => $"Not compared: {n}"),
        "It shows that the two snapshots hold the same, or where they differ; not that the source was what production held, "
            + "nor that an application starts on the copy.",
        TakenAt is null ? "Nobody said when the backup was made, so its age is unknown." : "When the backup was made is what the person said.",
        Duration is null
            ? "Nobody said when the restore began and ended, so its duration is unknown."
            : "When the restore began and ended is what the person said.",
        "It is self-attested: not signed. Anyone who can write to the file can change it.",
    ];
}
