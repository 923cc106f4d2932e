using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Teams.Api;

/// <summary>Gets a token with the bot's id and secret (OAuth 2.0 client credentials).</summary>
internal sealed class SecretTokens(TeamsHttp http, IOptions<TeamsOptions> options, TimeProvider time) : ITokenSource
{
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    internal static readonly TimeSpan UnsaidWait = TimeSpan.FromSeconds(10);

    public async Task<TeamsResult<BotToken>> AskAsync()
    {
        var o = options.Value;
        var (url, asked) = (o.TokenUrl ?? TeamsCloud.Of(o).TokenUrl(o.TenantId), time.GetUtcNow());
        using var body = new FormUrlEncodedContent([
            new("grant_type", "client_credentials"), new("client_id", o.AppId), new("client_secret", o.AppPassword), new("scope", TeamsCloud.Of(o).Scope)]);
        using var limit = new CancellationTokenSource(Patience, time);
        try
        {
            using var response = await http.Client.PostAsync(url, body, limit.Token);
            var json = Parse(await response.Content.ReadAsByteArrayAsync(limit.Token));
            return (int)response.StatusCode switch
            {
                >= 200 and < 300 => Read(json, asked, url),
                429 => new TeamsResult<BotToken>.RetryAfter(TeamsAnswer.WaitOf(response.Headers, time) ?? UnsaidWait),
                >= 400 and < 500 when json is not null => new TeamsResult<BotToken>.Failed(TokenErrors.Of((int)response.StatusCode, json, o.Credential)),
                _ => throw TokenFaults.Answered(url.Host, response.StatusCode),
            };
        }
        catch (OperationCanceledException)
        {
            throw TokenFaults.Late(url.Host);
        }
        catch (HttpRequestException e) when (e.StatusCode is null && e.HttpRequestError != HttpRequestError.InvalidResponse)
        {
            throw TokenFaults.Unreachable(url.Host, e.HttpRequestError);
        }
    }

    private static TeamsResult<BotToken>.Ok Read(JsonObject? json, DateTimeOffset asked, Uri url) =>
        json?["access_token"] is JsonValue said && said.TryGetValue(out string? value) && Seconds(json["expires_in"]) is { } seconds
            ? new TeamsResult<BotToken>.Ok(new BotToken(value, asked + TimeSpan.FromSeconds(seconds)))
            : throw TokenFaults.NotUnderstood(url.Host);

    // Older endpoints write the number as a text.
    private static double? Seconds(JsonNode? node) => node is JsonValue value
        ? value.TryGetValue(out double number)
            ? number
            : value.TryGetValue(out string? text) && double.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            ? number
            : null
        : null;

    /// <returns><c>null</c> if it is not a JSON object.</returns>
    internal static JsonObject? Parse(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
