using System.Globalization;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.Testing.Teams;

/// <summary>
/// Takes the place of the Bot Framework on a real port: publishes keys with their endorsements, gives the bot its token, takes what it
/// sends, and signs what it is sent.
/// </summary>
public sealed class FakeBotFramework : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";
    public const string AppId = "6f1f0d0e-8a55-4c1e-9d3b-0a4f0b6b7c11";
    public const string AppPassword = "the-secret-of-the-bot";
    public const string Tenant = "2f9b6a0c-30f7-4a43-8f2a-55d2f3c0a7e2";

    public const string MetadataPath = "/v1/.well-known/openidconfiguration";
    public const string KeysPath = "/v1/.well-known/keys";
    public const string TokenPath = "/oauth2/v2.0/token";

    private readonly Lock _gate = new();
    private readonly List<FakeKey> _published = [];
    private readonly List<FakeKey> _made = [];
    private int _given;
    private int _last;

    public FakeBotFramework()
    {
        Web.Workspace = Answer;
        Teams = Publish("key-teams", "msteams", "directline", "emulator");
    }

    public FakeWebApi Web { get; } = new();

    /// <summary>A published key that may sign for Teams.</summary>
    public FakeKey Teams { get; }

    public IList<string> Algorithms { get; } = ["RS256"];

    /// <summary>Of the tokens that the bot gets.</summary>
    public TimeSpan TokenLife { get; set; } = TimeSpan.FromHours(1);

    public Uri Metadata => At(MetadataPath);

    public Uri TokenUrl => At(TokenPath);

    /// <summary>As it is in activities.</summary>
    public string ServiceUrl => At("/").ToString();

    /// <summary>Calls of the connector, in order.</summary>
    public IReadOnlyList<FakeRequest> Calls => [.. Web.Requests.Where(r => r.Path.StartsWith("/v3/", StringComparison.Ordinal))];

    /// <summary>How often the keys were read.</summary>
    public int KeyReads => Web.To(KeysPath).Count;

    public Uri At(string path) => new($"http://127.0.0.1:{Web.Port}{path}");

    public FakeKey Make(string id, params string[]? endorsements)
    {
        var key = new FakeKey(id, endorsements);
        _made.Add(key);
        return key;
    }

    public FakeKey Publish(string id, params string[]? endorsements) => Publish(Make(id, endorsements));

    public FakeKey Publish(FakeKey key)
    {
        lock (_gate)
        {
            _published.RemoveAll(k => k.Id == key.Id);
            _published.Add(key);
        }

        return key;
    }

    /// <summary>A token that is good in every way.</summary>
    public FakeToken Token(DateTimeOffset now, FakeKey? key = null)
    {
        var token = new FakeToken(key ?? Teams);
        return token
            .With("iss", Issuer)
            .With("aud", AppId)
            .With("nbf", now.ToUnixTimeSeconds())
            .With("exp", now.AddHours(1).ToUnixTimeSeconds())
            .With("serviceurl", ServiceUrl);
    }

    /// <summary>What Teams sends of a person's words.</summary>
    public JsonObject Activity(string text, string? conversation = null) => new()
    {
        ["type"] = "message",
        ["id"] = $"1700000000{Interlocked.Increment(ref _last):000}",
        ["timestamp"] = "2026-03-02T09:00:00.000Z",
        ["serviceUrl"] = ServiceUrl,
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = "29:ada", ["name"] = "Ada", ["aadObjectId"] = "a0000000-0000-0000-0000-00000000ada0" },
        ["recipient"] = new JsonObject { ["id"] = $"28:{AppId}" },
        ["conversation"] = new JsonObject { ["id"] = conversation ?? "a:ada", ["conversationType"] = "personal", ["tenantId"] = Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        ["text"] = text,
    };

    private FakeReply.Answer Answer(FakeRequest request) => request.Path switch
    {
        MetadataPath =>
            Json(new JsonObject
            {
                ["issuer"] = Issuer,
                ["jwks_uri"] = At(KeysPath).ToString(),
                ["id_token_signing_alg_values_supported"] = new JsonArray([.. Algorithms.Select(a => (JsonNode)a)])
            }),
        KeysPath => Json(new JsonObject { ["keys"] = Keys() }),
        TokenPath => Give(request),
        _ when request.Header("Authorization") != $"Bearer token-{_given}" => new FakeReply.Answer("""{"error":{"code":"Unauthorized"}}""", 401),
        _ when request.Method is "POST" or "PUT" =>
            Json(new JsonObject { ["id"] = string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _last)}") }),
        _ => Json([]),
    };

    private JsonArray Keys()
    {
        lock (_gate)
        {
            return new JsonArray([.. _published.Select(k => (JsonNode)k.Published())]);
        }
    }

    private FakeReply.Answer Give(FakeRequest request)
    {
        var asked = request.Text.Split('&').Select(f => f.Split('=', 2)).ToDictionary(f => f[0], f => Uri.UnescapeDataString(f[1]));
        return (
            asked["grant_type"], asked["client_id"], asked["client_secret"], asked["scope"]) == ("client_credentials", AppId, AppPassword, $"{Issuer}/.default")
            ? Json(new JsonObject
            {
                ["token_type"] = "Bearer",
                ["expires_in"] = TokenLife.TotalSeconds,
                ["access_token"] = $"token-{Interlocked.Increment(ref _given)}"
            })
            : new FakeReply.Answer("""{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}""", 401);
    }

    private static FakeReply.Answer Json(JsonObject json) => new(json.ToJsonString());

    public async ValueTask DisposeAsync()
    {
        await Web.DisposeAsync();
        foreach (var key in _made)
        {
            key.Dispose();
        }
    }
}
