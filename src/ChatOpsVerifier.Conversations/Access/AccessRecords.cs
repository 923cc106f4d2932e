namespace ChatOpsVerifier.Conversations.Access;

/// <summary>A personal access key as it is stored; the secret itself is shown once and kept nowhere.</summary>
/// <param name="Id">Public; the part of the key by which it is found, listed and revoked.</param>
/// <param name="SecretSha256">Lower-case hex.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="CreatedBy">A person's id, or "system" for the command line.</param>
/// <param name="RevokedAt"><c>null</c> if it was not revoked.</param>
/// <param name="UsedAt">To the minute; <c>null</c> if it was never used.</param>
public sealed record AccessKey(
    string Id, string SecretSha256, string PersonId, string Name, AccessScopes Scopes, string CreatedBy, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt,
    DateTimeOffset? RevokedAt, DateTimeOffset? UsedAt)
{
    public bool IsUsable(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}

/// <summary>A browser that is signed in as a person.</summary>
/// <param name="Id">Public; for lists and for ending it.</param>
/// <param name="TokenSha256">Of what the cookie holds, in lower-case hex.</param>
/// <param name="Method">"link slack", "link teams", "key" or "openid".</param>
/// <param name="KeyId">The key it was opened with, whose end is its end; <c>null</c> if it was opened in another way.</param>
/// <param name="Client">How the browser calls itself, shortened.</param>
/// <param name="SeenAt">To the minute.</param>
/// <param name="ExpiresAt">The latest end, however busy it is.</param>
/// <param name="EndedAt"><c>null</c> if nobody ended it.</param>
public sealed record AccessSession(
    string Id, string TokenSha256, string PersonId, string Method, string? KeyId, AccessScopes Scopes, string Client, DateTimeOffset CreatedAt,
    DateTimeOffset SeenAt, DateTimeOffset ExpiresAt, DateTimeOffset? EndedAt)
{
    /// <summary>A clock that was ahead when it was seen last, and has been set right, does not make it last longer.</summary>
    /// <param name="idle">How long it lasts without a request.</param>
    public bool IsOpen(DateTimeOffset now, TimeSpan idle) => EndedAt is null && now < ExpiresAt && (now - SeenAt).Duration() < idle;
}

/// <summary>A one-time sign-in link as it is stored.</summary>
/// <param name="TokenSha256">Of what its address holds, in lower-case hex.</param>
/// <param name="RequestId">The request for it. A message that is sent twice carries two links, and the use of one ends both.</param>
/// <param name="Channel">"slack" or "teams".</param>
/// <param name="UsedAt"><c>null</c> if it is unused.</param>
public sealed record SignInLink(
    string TokenSha256, string RequestId, string PersonId, string Channel, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? UsedAt)
{
    /// <summary>Not before it was made either, by more than its life: the clock was ahead then, and its minutes would become days.</summary>
    public bool IsUsable(DateTimeOffset now) => UsedAt is null && now < ExpiresAt && CreatedAt - now < ExpiresAt - CreatedAt;
}
