namespace ChatOpsVerifier.Domain.Reports;

/// <summary>A label line that states a status: <c>**Status**: **UNKNOWN** (requires operator verification)</c>.</summary>
/// <param name="Line">One-based.</param>
/// <param name="Word">The status word inside its emphasis; empty in front of a sentence that begins with one, whose words stay: "Approved by Ana".</param>
/// <param name="WordText">As written; of a sentence the word that it begins with.</param>
/// <param name="Note">From after the word's emphasis to the end of the line before trailing white space: " (requires operator verification)"; may be
/// empty.</param>
public sealed record StatusLabel(int Line, TextSpan Word, string WordText, TextSpan Note);

/// <summary>A label line of the whole report that regeneration owns.</summary>
/// <param name="Value">The value after the label, without trailing white space (two spaces at a line's end are a line break and stay).</param>
/// <param name="Status">Present for the status kinds: the word inside the value.</param>
public sealed record ReportLabel(ReportLabelKind Kind, int Line, string Label, TextSpan Value, string ValueText, StatusLabel? Status)
{
    /// <summary>Counts: at import it said what the document's own checks say, so that it is theirs and regeneration may keep it so.</summary>
    public bool IsDerived { get; init; }
}

public enum ReportLabelKind
{
    /// <summary>Under the PASS criteria.</summary>
    CurrentStatus,

    /// <summary>Status in the final declaration.</summary>
    DeclarationStatus,

    /// <summary>Reason in the final declaration.</summary>
    DeclarationReason,
    VerificationDate,
    VerifiedBy,
    LastUpdated,

    /// <summary>A derived count or percentage: "Open: 12", "7 of 54", "40 %".</summary>
    Count,
}
