namespace ChatOpsVerifier.Domain.Reports;

/// <summary>A sentence of the report that is derived from checks and is never settled by itself.</summary>
public sealed record Statement
{
    /// <summary>"criterion:1", "missing:1", "blocked:1", "assumption:1", "action:1": kind and one-based ordinal.</summary>
    public required string Id { get; init; }

    public required StatementKind Kind { get; init; }

    public required int Line { get; init; }

    /// <summary>Plain text without the leading mark.</summary>
    public required string Text { get; init; }

    /// <summary>The leading glyph (✅, ❌, ⚠️ …) where there is one; a decoration on import.</summary>
    public TextSpan? Mark { get; init; }

    /// <summary>
    /// End of the statement's first line, before trailing white space: where a suffix would go. Existing when an earlier regeneration wrote one.
    /// </summary>
    public OwnedSlot? Suffix { get; init; }

    /// <summary>Blocked areas: the word BLOCKED, or the phrase an earlier regeneration put there.</summary>
    public TextSpan? BlockedWord { get; init; }
}

public enum StatementKind
{
    Criterion,
    MissingVerification,
    BlockedArea,
    Assumption,
    RequiredAction,
}
