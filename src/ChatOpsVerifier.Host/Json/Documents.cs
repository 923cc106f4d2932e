namespace ChatOpsVerifier.Host.Json;

internal sealed record ReportListDocument(IReadOnlyList<ReportSummaryDocument> Reports);

internal sealed record ReportSummaryDocument(
    string Slug, string Title, string Verdict, int Checks, int Settled, int Percent, DateTimeOffset ImportedAt, string Url);

/// <summary>Several whole reports.</summary>
internal sealed record ReportSetDocument(IReadOnlyList<ReportDocument> Reports);

internal sealed record GateDocument(string Slug, string Verdict, int Checks, int Settled, IReadOnlyList<ReasonDocument> Reasons);

/// <param name="Status">ready; degraded: something is in trouble and the rest works; notReady.</param>
/// <param name="Problems">What is wrong and what to do, in words: the problems of all checks.</param>
internal sealed record ReadinessDocument(string Status, IReadOnlyList<string> Problems, IReadOnlyList<ReadinessCheckDocument> Checks);

/// <param name="Name">server, data, database, integrity, channels, outbox, deadLetters, schedule.</param>
/// <param name="Status">ok, degraded, failed; unknown: it could not be asked.</param>
internal sealed record ReadinessCheckDocument(string Name, string Status, IReadOnlyList<string> Problems);

/// <summary>What lies in a pack's evidence folder.</summary>
internal sealed record EvidenceIndexDocument(IReadOnlyList<EvidenceFileDocument> Files);

/// <param name="File">Path inside the pack; null where the content was not to be found.</param>
internal sealed record EvidenceFileDocument(string? File, EvidenceDocument Evidence);
