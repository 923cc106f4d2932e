using ChatOpsVerifier.Channels.BotBuilder.Api;
using ChatOpsVerifier.Channels.BotBuilder.Auth;
using ChatOpsVerifier.Channels.Shared.Api;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Channels.Teams.Auth;
using ChatOpsVerifier.Conversations.Diagnostics;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Providers;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.Teams;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Channels.Tests.Teams;

/// <summary>The real client and the real judge of tokens, in front of a Bot Framework that answers as a test tells it.</summary>
internal sealed class TeamsProtocolWorld : IAsyncDisposable
{
    private readonly TeamsHttp _http;
    private readonly Figures _figures = new();
    private readonly ProviderPaces _paces;

    /// <param name="handler">Null: the real network.</param>
    /// <param name="isOverBotBuilder">The parts that Bot.Builder's transport brings take the place of this program's own.</param>
    public TeamsProtocolWorld(HttpMessageHandler? handler = null, Action<TeamsOptions>? configure = null, bool isOverBotBuilder = false)
    {
        Options = new TeamsOptions
        {
            AppId = FakeBotFramework.AppId,
            AppPassword = FakeBotFramework.AppPassword,
            OpenIdMetadataUrl = Framework.Metadata,
            TokenUrl = Framework.TokenUrl,
            AllowedServiceUrls = ["http://127.0.0.1"],
        };
        configure?.Invoke(Options);
        var options = Microsoft.Extensions.Options.Options.Create(Options);
        var serviceUrls = new ServiceUrls(options);
        _http = handler is null ? TeamsHttp.Create() : new TeamsHttp(handler);
        _paces = new ProviderPaces(_figures, Clock);
        Credential = isOverBotBuilder ? new CredentialTokens(_http, options, Clock) : null;
        Tokens = new BotTokens(Credential is ITokenSource proof ? proof : new SecretTokens(_http, options, Clock), Clock);
        Calls = new TeamsCalls(
            isOverBotBuilder ? new ConnectorWire(_http) : new TeamsWire(_http),
            Tokens,
            serviceUrls,
            options,
            new RetryGates(Clock),
            new MessagePace(Clock),
            _paces.Of("teams"),
            new ProviderFigures(_figures),
            Clock,
            () => 0.5,
            new Logger<TeamsCalls>(Logs));
        var downloads = new TeamsDownloads(_http, Tokens, serviceUrls, options, Clock);
        Api = new TeamsApi(Calls, downloads, new TeamsUploads(_http, downloads, Clock), options, Clock);
        Keys = new SigningKeys(new KeyDownloads(_http, options, Clock), Clock, new Logger<SigningKeys>(Logs));
        Verifier = new TokenVerifier(Keys, isOverBotBuilder ? new ExtractorJudge(options, Clock) : new TokenJudge(options, Clock));
        Rules = new ActivityRules(serviceUrls, options);
    }

    public FakeBotFramework Framework { get; } = new();

    public ObservedClock Clock { get; } = new();

    public CollectedLogs Logs { get; } = new();

    public TeamsOptions Options { get; }

    public BotTokens Tokens { get; }

    /// <summary>Null: not over Bot.Builder.</summary>
    public IChannelHealth? Credential { get; }

    public TeamsCalls Calls { get; }

    public ITeamsApi Api { get; }

    public SigningKeys Keys { get; }

    public TokenVerifier Verifier { get; }

    public ActivityRules Rules { get; }

    /// <summary>The chat with Ada.</summary>
    public TeamsReference Chat => new(new Uri(Framework.ServiceUrl), "a:ada", $"28:{FakeBotFramework.AppId}", FakeBotFramework.Tenant);

    /// <summary>A token that is good in every way, now.</summary>
    public FakeToken Token(FakeKey? key = null) => Framework.Token(Clock.GetUtcNow(), key);

    public Task<TokenVerdict> VerifyAsync(FakeToken token) => VerifyAsync($"Bearer {token.Sign()}");

    public Task<TokenVerdict> VerifyAsync(string? authorization) => Verifier.VerifyAsync(authorization, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _paces.Dispose();
        _figures.Dispose();
        await Framework.DisposeAsync();
    }
}
