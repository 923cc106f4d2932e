namespace ChatOpsVerifier.Host.Json;

/// <param name="Key">Shown this once.</param>
internal sealed record NewKeyDocument(string Id, string Person, string Name, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt, string Key);

internal sealed record KeyListDocument(IReadOnlyList<KeyDocument> Keys);

/// <param name="State">"valid", "expired" or "revoked".</param>
internal sealed record KeyDocument(
    string Id, string Person, string Name, IReadOnlyList<string> Scopes, string State, string CreatedBy, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt,
    DateTimeOffset? RevokedAt, DateTimeOffset? UsedAt);

internal sealed record SessionListDocument(IReadOnlyList<SessionDocument> Sessions);

/// <param name="Key">The id of the key that opened it; <c>null</c> if it was opened in another way.</param>
internal sealed record SessionDocument(
    string Id, string Person, string Method, string? Key, string Client, DateTimeOffset CreatedAt, DateTimeOffset SeenAt, DateTimeOffset ExpiresAt);
