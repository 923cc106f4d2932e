using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Rendering;

/// <param name="Text">Without byte order mark.</param>
/// <param name="Edits">In order of position; empty: nothing has been proven yet.</param>
public sealed record RenderedReport(byte[] Bytes, string Text, ImmutableArray<OwnedEdit> Edits);

/// <param name="Span">In the imported text.</param>
/// <param name="Owner">What the span says: "box", "evidence", "status", "criterion", "missing", "blocked", "declaration", "resolution", "verified-information",
/// "ledger", "date", "verified-by", "count", "cell".</param>
/// <param name="NodeId">The check, requirement, finding or statement it speaks of; null: the report.</param>
public sealed record OwnedEdit(TextSpan Span, string Replacement, string Owner, string? NodeId);
