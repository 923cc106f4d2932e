using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Reports;

/// <summary>A table, list or item that looks like checks and that the dialect alone does not read as such. A person can decide what it is.</summary>
public sealed record UnreadPlace
{
    /// <summary>Of a title, in UTF-16 units.</summary>
    internal const int LongestTitle = 80;

    /// <summary>Of the title of a table, in UTF-16 units.</summary>
    internal const int LongestHeader = 100;

    /// <summary>
    /// "table:", "list:" or "item:" + 12 hex digits over heading path, header or wording, and place among equals: the same after edits elsewhere.
    /// </summary>
    public required string Id { get; init; }

    public required UnreadKind Kind { get; init; }

    /// <summary>One-based.</summary>
    public required int Line { get; init; }

    /// <summary>What people recognise it by: the table's header, or the first item.</summary>
    public required string Title { get; init; }

    /// <summary>How many checks it would give.</summary>
    public required int Checks { get; init; }

    /// <summary>Why it was not read: the end of a sentence that begins with "This table was not read as checks: ".</summary>
    public required string Reason { get; init; }

    /// <summary>True: nobody may pass by it, so the lint names it as an error until somebody decides. False: a warning.</summary>
    public required bool CouldHoldChecks { get; init; }

    /// <summary>Tables: the headers in order, as plain text; a choice names the state column by its number.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>Tables: the one-based column that would hold the state; <c>null</c>: the table has none that could.</summary>
    public int? StateColumn { get; init; }

    /// <summary>False: there is no place in the file for an answer, so that it can only be corrected, or be said to hold no check.</summary>
    public bool IsReadable { get; init; } = true;

    /// <summary>A table of which one column was read, while another one holds states, too.</summary>
    public bool IsPartlyRead { get; init; }

    /// <summary>What a person decided; <c>null</c>: nobody did.</summary>
    public ReadingMode? Chosen { get; init; }
}

public enum UnreadKind
{
    Table,
    List,

    /// <summary>A single list item that looks like a box and is not one.</summary>
    Item,
}
