using System.Text.Json;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Teams.Auth;

/// <summary>Whether an activity is what its token speaks for, and from where this bot is meant to be.</summary>
internal sealed class ActivityRules(ServiceUrls serviceUrls, IOptions<TeamsOptions> options)
{
    /// <param name="token">Null: in development, where nothing is signed.</param>
    /// <returns>For the log, nothing of what was sent; null: it may be worked.</returns>
    public string? Objection(JsonElement activity, TokenVerdict.Genuine? token)
    {
        var serviceUrl = Text(activity, "serviceUrl");
        return serviceUrl is null ? "it names no serviceUrl"
            : token is not null && token.ServiceUrl != serviceUrl ? "its serviceUrl does not match its token"
            : !Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || !serviceUrls.Allow(url) ? "its serviceUrl is not among Teams:AllowedServiceUrls"
            : token is not null
                && !(Text(activity, "channelId") is { } channel && token.Endorsements.Contains(channel)) ? "the key of its token may not sign for its channel"
            : !IsOfTheTenant(activity) ? "it comes from another tenant than Teams:TenantId"
            : null;
    }

    private bool IsOfTheTenant(JsonElement activity)
    {
        if (options.Value.TenantId is not { } wanted)
        {
            return true;
        }

        var channelData = Object(activity, "channelData");
        string[] said = [.. new[]
        {
            channelData is { } data && Object(data, "tenant") is { } tenant ? Text(tenant, "id") : null,
            Object(activity, "conversation") is { } conversation ? Text(conversation, "tenantId") : null
        }.OfType<string>()];
        return said.Length > 0 && said.All(t => string.Equals(t, wanted, StringComparison.OrdinalIgnoreCase));
    }

    private static JsonElement? Object(
        JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
