using ChatOpsVerifier.Drills.Comparing;
using ChatOpsVerifier.Drills.Snapshots;

namespace ChatOpsVerifier.Drills.Running;

/// <summary>What is to be compared, and what only a person knows about it.</summary>
/// <param name="Kind">null: seen from what is there.</param>
/// <param name="TakenAt">When the backup was made; its age at the start of the drill is how much would have been lost.</param>
/// <param name="RestoreStartedAt">With <paramref name="RestoreFinishedAt"/>: how long the restore took.</param>
/// <param name="RestoredWith">Tool and version that made the restore, as the person says.</param>
/// <param name="By">Who ran the drill.</param>
/// <param name="Named">How many rows of each kind of difference are named in a table.</param>
/// <param name="WorkFolder">For what does not fit into memory. A folder is made in it, and removed.</param>
public sealed record DrillRequest(
    string Source,
    string Restored,
    SnapshotKind? Kind,
    DateTimeOffset? TakenAt,
    DateTimeOffset? RestoreStartedAt,
    DateTimeOffset? RestoreFinishedAt,
    string? RestoredWith,
    string By,
    int Named,
    string WorkFolder)
{
    /// <summary>Bytes to sort in, for each of the two snapshots.</summary>
    public int Memory { get; init; } = SnapshotComparer.DefaultMemory;
}
