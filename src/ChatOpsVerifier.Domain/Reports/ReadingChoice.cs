namespace ChatOpsVerifier.Domain.Reports;

/// <summary>What a person decided about a place that the dialect alone cannot read.</summary>
/// <param name="Place"><see cref="UnreadPlace.Id"/>. A choice whose place is no longer in the file has no effect.</param>
/// <param name="StateColumn">Tables read as checks: the one-based column that holds the state; <c>null</c>: the one the importer suggests.</param>
public sealed record ReadingChoice(string Place, ReadingMode As, int? StateColumn = null);

public enum ReadingMode
{
    /// <summary>Each row or item is a check.</summary>
    Checks,

    /// <summary>Nothing here is to be verified.</summary>
    NotChecks,
}
