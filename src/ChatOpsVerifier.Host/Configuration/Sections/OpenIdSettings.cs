using ChatOpsVerifier.Conversations.Settings;

namespace ChatOpsVerifier.Host.Configuration.Sections;

internal sealed record OpenIdSettings
{
    /// <summary>Under which a person's claim is kept among their addresses.</summary>
    public const string Channel = "openid";

    [Setting(
        "Web:OpenId:Authority",
        "The OpenID provider with which people sign in. Not set: none.",
        Accepted = "an absolute https address, or http on this machine")]
    public Uri? Authority { get; init; }

    [Setting(
        "Web:OpenId:ClientId",
        "This program, as the provider knows it. Its redirect address is /sign-in/openid/done below Web:PublicUrl.",
        Accepted = "the client's id at the provider")]
    public string? ClientId { get; init; }

    [Setting(
        "Web:OpenId:ClientSecret",
        "Not set: a public client, with PKCE alone.",
        Accepted = "the client's secret at the provider",
        IsSecret = true)]
    public string? ClientSecret { get; init; }

    [Setting(
        "Web:OpenId:Claim",
        "Which claim names a person's Operators:n:OpenId. An e-mail address counts only if the provider has verified it.",
        OneOf = ["sub", "email"])]
    public string Claim { get; init; } = "sub";

    /// <summary>Without the secret, which must not get into a log with whatever holds this.</summary>
    public override string ToString() => $"{nameof(OpenIdSettings)} {{ {nameof(Authority)} = {Authority}, {nameof(ClientId)} = {ClientId} }}";
}
