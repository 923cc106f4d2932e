namespace ChatOpsVerifier.Channels.Teams;

/// <summary>What differs between the public Bot Framework and a sovereign one. It follows from where the keys are published.</summary>
/// <param name="Issuer">Of the tokens that come in.</param>
/// <param name="Scope">Asked for when the bot wants a token of its own.</param>
/// <param name="Login">Where such tokens are given.</param>
/// <param name="BotTenant">Tenant of bots that are registered for any tenant.</param>
internal sealed record TeamsCloud(string Issuer, string Scope, Uri Login, string BotTenant)
{
    public static TeamsCloud Public { get; } = new(
        "https://api.botframework.com", "https://api.botframework.com/.default", new Uri("https://login.microsoftonline.com/"), "botframework.com");

    public static TeamsCloud UsGovernment { get; } = new(
        "https://api.botframework.us", "https://api.botframework.us/.default", new Uri(
            "https://login.microsoftonline.us/"), "MicrosoftServices.onmicrosoft.us");

    public static TeamsCloud Of(TeamsOptions options) =>
        string.Equals(options.OpenIdMetadataUrl.IdnHost, "login.botframework.azure.us", StringComparison.OrdinalIgnoreCase) ? UsGovernment : Public;

    public Uri TokenUrl(string? tenantId) => new(Login, $"{tenantId ?? BotTenant}/oauth2/v2.0/token");
}
