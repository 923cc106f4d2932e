using ChatOpsVerifier.Channels.Teams;

namespace ChatOpsVerifier.Host.Teams;

/// <param name="AppId">Null: no Teams, except in development.</param>
/// <param name="TenantId">Null: any.</param>
/// <param name="Proof">With what the bot gets its token.</param>
/// <param name="AllowedServiceUrls">Separated by semicolons.</param>
/// <param name="TokenUrl">Null: the public one of the tenant.</param>
/// <param name="IsDevelopment">Without tokens, for this machine alone.</param>
internal sealed record TeamsSettings(
    string? AppId,
    string? AppPassword,
    string? TenantId,
    Uri OpenIdMetadataUrl,
    Uri? TokenUrl,
    string AllowedServiceUrls,
    string? StatusConversation,
    string IdentifyingChannels,
    bool IsDevelopment,
    bool IsOverBotBuilder,
    TeamsProof Proof)
{
    public bool IsOn => AppId is not null || IsDevelopment;

    /// <summary>Without the secret, which must not get into a log with whatever holds this.</summary>
    public override string ToString() => $"{nameof(TeamsSettings)} {{ {nameof(AppId)} = {AppId}, {nameof(StatusConversation)} = {StatusConversation} }}";
}

/// <param name="CertificateFile">Absolute; <c>null</c> if there is none.</param>
internal sealed record TeamsProof(TeamsCredential Credential, string? CertificateFile, string? CertificatePassword)
{
    /// <summary>Without the password, which must not get into a log with whatever holds this.</summary>
    public override string ToString() => $"{nameof(TeamsProof)} {{ {nameof(Credential)} = {Credential}, {nameof(CertificateFile)} = {CertificateFile} }}";
}
