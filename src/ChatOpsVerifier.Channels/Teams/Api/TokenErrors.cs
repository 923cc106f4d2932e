using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Channels.Teams.Api;

/// <summary>
/// Why Microsoft Entra gives the bot no token, for the person who can do something about it. Source: Microsoft Entra's error codes (AADSTS…), Microsoft Learn.
/// </summary>
internal static partial class TokenErrors
{
    private const string NewSecret = "Make a new client secret (\"Certificates & secrets\" of the app registration) and put its value into Teams:AppPassword";

    private const string OtherCertificate =
        "Upload its public part (\"Certificates & secrets\" of the app registration), or name the file of the one that is there in Teams:CertificateFile";

    /// <param name="credential">With which the token was asked for.</param>
    public static TeamsError Of(int status, JsonObject json, TeamsCredential credential)
    {
        var (error, number) = (Text(json, "error"), Number().Match(Text(json, "error_description")).Value);
        var code = number.Length > 0 ? number : error;
        var detail = (number, error) switch
        {
            ("AADSTS7000215", _) => $"Teams:AppPassword is not a secret of this app; it may be the secret's id instead of its value. {NewSecret}.",
            ("AADSTS7000222", _) => $"The client secret has expired. {NewSecret}.",
            ("AADSTS700016", _) => "The tenant has no app with this id. Check Teams:AppId and Teams:TenantId (a single-tenant bot needs its tenant there).",
            ("AADSTS700027", _) => $"Microsoft Entra does not know this certificate, or not for this app. {OtherCertificate}.",
            ("AADSTS90002", _) => "This tenant does not exist. Check Teams:TenantId.",
            (_, "invalid_client") when credential == TeamsCredential.Certificate => $"Teams:AppId and the certificate do not match. {OtherCertificate}.",
            (_, "invalid_client") => $"Teams:AppId and Teams:AppPassword do not match. {NewSecret}.",
            (_, "unauthorized_client") =>
                "The app may not have a token for the Bot Framework. Check Teams:AppId and Teams:TenantId (a single-tenant bot needs its tenant there).",
            _ when credential == TeamsCredential.Certificate =>
                "The bot cannot get a token. Check Teams:AppId, Teams:CertificateFile, Teams:TenantId and Teams:TokenUrl.",
            _ when credential == TeamsCredential.ManagedIdentity =>
                "The bot cannot get a token from this machine's managed identity. Check that the identity whose client id is Teams:AppId is assigned to the "
                    + "machine.",
            _ => "The bot cannot get a token. Check Teams:AppId, Teams:AppPassword, Teams:TenantId and Teams:TokenUrl.",
        };
        return new(BotTokens.Operation, status, code, $"{detail} ({BotTokens.Operation}: {(code.Length > 0 ? code : $"HTTP {status}")})", CanBeMended: true);
    }

    private static string Text(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue(out string? text) ? text : "";

    [GeneratedRegex(@"AADSTS\d+")]
    private static partial Regex Number();
}
