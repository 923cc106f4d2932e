using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Teams.Api;

/// <summary>
/// The bot's own token, got with its id and secret (OAuth 2.0 client credentials). Many who want one ask once; it is renewed ahead
/// of its end, and the old one serves for as long as it is good and no new one can be had.
/// </summary>
internal sealed class BotTokens(TeamsHttp http, IOptions<TeamsOptions> options, TimeProvider time)
{
    public const string Operation = "GetToken";

    internal static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    /// <summary>Shorter than a call may take: a token that ends meanwhile is none.</summary>
    internal static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan UnsaidWait = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private Token? _token;
    private Task<TeamsResult<Token>>? _asking;

    /// <exception cref="HttpRequestException">Whoever gives tokens cannot be reached, or not be understood.</exception>
    public async Task<TeamsResult<string>> GetAsync(CancellationToken cancellationToken)
    {
        Task<TeamsResult<Token>> asking;
        Token? usable;
        lock (_gate)
        {
            var now = time.GetUtcNow();
            usable = _token is { } known && now + Rest < known.Until ? known : null;
            if (usable is not null && now + Ahead < usable.Until)
            {
                return new TeamsResult<string>.Ok(usable.Value);
            }

            // For everybody who waits, so nobody's cancellation ends it.
            asking = _asking is { IsCompleted: false } running ? running : _asking = Task.Run(AskAsync, CancellationToken.None);
        }

        try
        {
            var answer = await asking.WaitAsync(cancellationToken);
            return answer is not TeamsResult<Token>.Ok && usable is not null ? new TeamsResult<string>.Ok(usable.Value) : answer.Map(t => t.Value);
        }
        catch (HttpRequestException) when (usable is not null)
        {
            return new TeamsResult<string>.Ok(usable.Value);
        }
    }

    /// <summary>The connector did not take it.</summary>
    public void Drop(string token)
    {
        lock (_gate)
        {
            _token = _token?.Value == token ? null : _token;
        }
    }

    private async Task<TeamsResult<Token>> AskAsync()
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
                >= 200 and < 300 => Keep(json, asked, url),
                429 => new TeamsResult<Token>.RetryAfter(TeamsAnswer.WaitOf(response.Headers, time) ?? UnsaidWait),
                >= 400 and < 500 when json is not null => new TeamsResult<Token>.Failed(TokenErrors.Of((int)response.StatusCode, json)),
                _ => throw new HttpRequestException($"{url.Host} answered HTTP {(int)response.StatusCode} instead of a token.", inner: null, response.StatusCode),
            };
        }
        catch (OperationCanceledException)
        {
            throw new HttpRequestException($"{url.Host} gave no token within {Patience.TotalSeconds:0} seconds.");
        }
        catch (HttpRequestException e) when (e.StatusCode is null && e.HttpRequestError != HttpRequestError.InvalidResponse)
        {
            throw new HttpRequestException(e.HttpRequestError, $"{url.Host}, which gives the bot its token, could not be reached ({e.HttpRequestError}).");
        }
    }

    private TeamsResult<Token> Keep(JsonObject? json, DateTimeOffset asked, Uri url)
    {
        if (json?["access_token"] is not JsonValue said || !said.TryGetValue(out string? value) || Seconds(json["expires_in"]) is not { } seconds)
        {
            throw new HttpRequestException(HttpRequestError.InvalidResponse, $"{url.Host} gave no token that can be understood (see Teams:TokenUrl).");
        }

        var token = new Token(value, asked + TimeSpan.FromSeconds(seconds));
        lock (_gate)
        {
            _token = token;
        }

        return new TeamsResult<Token>.Ok(token);
    }

    // Older endpoints write the number as a text.
    private static double? Seconds(JsonNode? node) => node is JsonValue value
        ? value.TryGetValue(out double number) ? number : value.TryGetValue(out string? text) && double.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) ? number : null
        : null;

    private static JsonObject? Parse(byte[] body)
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

    private sealed record Token(string Value, DateTimeOffset Until)
    {
        public override string ToString() => nameof(Token);
    }
}
