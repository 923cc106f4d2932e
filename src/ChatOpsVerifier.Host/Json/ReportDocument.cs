namespace ChatOpsVerifier.Host.Json;

/// <summary>
/// The one JSON document about a report, for `import --json`, `status --json`, the API and the export pack.
/// Every check of the file is in it exactly once. Fields are only ever added.
/// </summary>
internal sealed record ReportDocument(
    string Slug,
    string Title,
    string Verdict,
    IReadOnlyList<ReasonDocument> Reasons,
    IReadOnlyList<LintDocument> Lint,
    IReadOnlyList<FindingDocument> Findings,
    IReadOnlyList<StatementDocument> Criteria,
    IReadOnlyList<StatementDocument> MissingVerifications,
    IReadOnlyList<StatementDocument> BlockedAreas,
    IReadOnlyList<StatementDocument> Assumptions,
    IReadOnlyList<LinkDocument> Links,
    CountsDocument Counts,
    SourceDocument Source,
    StatusDocument? Status = null);

/// <summary>Where it is beside the counts. Absent where there is no ledger yet (a dry run).</summary>
/// <param name="Because">The verdict in words.</param>
/// <param name="OldestBlocker">Null: no check blocks PASS.</param>
/// <param name="NextReminders">The earliest first.</param>
internal sealed record StatusDocument(
    string Because, DeltaDocument Delta, BlockerDocument? OldestBlocker, ForecastDocument Forecast, IReadOnlyList<ReminderDocument> NextReminders);

/// <param name="Since">The last digest, or the import where that was later.</param>
/// <param name="Words">Empty: nothing that the team would notice.</param>
internal sealed record DeltaDocument(
    DateTimeOffset Since,
    string Words,
    int Verified,
    int NotAvailable,
    int Refuted,
    int Stale,
    int Reopened,
    int Conflicts,
    int ConflictsSettled,
    int Added,
    int Removed);

/// <param name="State">conflict, refuted, stale or unknown.</param>
/// <param name="Alike">Other checks in that state for exactly as long.</param>
internal sealed record BlockerDocument(string Id, string Handle, int Line, string Text, string State, DateTimeOffset Since, int Alike, string? Because);

/// <param name="Earliest">Null: there is no pace to predict from; the words say why.</param>
/// <param name="Latest">Null beside an earliest day: at the slowest pace of late the end is not in sight.</param>
/// <param name="SlowestPerDay">Checks settled a working day.</param>
internal sealed record ForecastDocument(DateOnly? Earliest, DateOnly? Latest, double? SlowestPerDay, double? FastestPerDay, int? WorkingDays, string Words);

internal sealed record ReminderDocument(string PersonId, string PersonName, DateTimeOffset At, string TimeZone);

internal sealed record ReasonDocument(int Line, string Rule, string Message);

/// <param name="Severity">error, warning or info.</param>
internal sealed record LintDocument(string Severity, int Line, string Code, string Message, bool Acknowledged);

/// <param name="Id">"finding:1", or "other" for what belongs to no finding.</param>
/// <param name="Line">Null for "other", which is nowhere in the file.</param>
internal sealed record FindingDocument(
    string Id, string Title, int? Line, string Outcome, int Checks, int Settled, IReadOnlyList<RequirementDocument> Requirements);

/// <param name="Handle">What people call it and commands accept: "2.2".</param>
/// <param name="Role">requirement, checklist or group.</param>
internal sealed record RequirementDocument(string Id, string Handle, string Title, int Line, string Role, string Outcome, IReadOnlyList<CheckDocument> Checks);

/// <param name="Outcome">unknown, verified, notAvailable, refuted or stale.</param>
/// <param name="Claimed">The imported file says that it is done. A claim, never a fact.</param>
/// <param name="DerivedFrom">Handles of what settles it, where it is settled through the link plan.</param>
internal sealed record CheckDocument(
    string Id,
    string Handle,
    int Line,
    string Text,
    string Outcome,
    bool Claimed,
    bool InConflict,
    string? Value,
    string? Note,
    string? Attestation,
    string? AnsweredBy,
    string? StaleBecause,
    IReadOnlyList<string> DerivedFrom,
    IReadOnlyList<EvidenceDocument> Evidence);

internal sealed record EvidenceDocument(
    string Id,
    string Kind,
    string Name,
    string? Url,
    string MediaType,
    long Bytes,
    string Sha256,
    DateOnly ObservedOn,
    DateTimeOffset SubmittedAt,
    string By,
    EvidenceOriginDocument? Origin);

/// <summary>Whose message it was, where somebody else's was taken.</summary>
internal sealed record EvidenceOriginDocument(string AuthorId, string AuthorName, string? Url, DateTimeOffset WrittenAt);

internal sealed record StatementDocument(string Id, int Line, string Text, bool Met, IReadOnlyList<string> Sources);

/// <param name="Basis">stated (the document's own words), inferred (guessed), corrected (by a person).</param>
internal sealed record LinkDocument(string Kind, string From, IReadOnlyList<string> To, string Basis, string Reason);

internal sealed record CountsDocument(
    int Checks,
    int Settled,
    int Percent,
    int Verified,
    int NotAvailable,
    int Refuted,
    int Stale,
    int Unknown,
    int Conflicts,
    int Derived,
    int Evidence,
    int Answers,
    int Requirements,
    int Checklists,
    int Groups,
    int Findings,
    int Criteria,
    int MissingVerifications,
    int BlockedAreas,
    int Assumptions);

/// <param name="Sha256">Digest of the imported bytes.</param>
/// <param name="LedgerEntries">0 for a dry run.</param>
internal sealed record SourceDocument(string Sha256, long Bytes, long LedgerEntries, string LedgerHead);
