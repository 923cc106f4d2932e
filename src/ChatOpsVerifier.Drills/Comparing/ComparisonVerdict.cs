namespace ChatOpsVerifier.Drills.Comparing;

/// <summary>What a comparison of two snapshots says.</summary>
public enum ComparisonVerdict
{
    /// <summary>The comparison is not a proof of a restore: a snapshot cannot be read or is empty, or a table with rows has none now.</summary>
    Failed,

    /// <summary>Both were read whole, and they differ.</summary>
    Different,

    /// <summary>Both were read whole, have rows, and hold the same.</summary>
    Equal,
}
