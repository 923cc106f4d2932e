using ChatOpsVerifier.Channels.Shared.Api;
using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Channels.SlackNet;
using ChatOpsVerifier.Channels.Tests.Slack.Transport;
using ChatOpsVerifier.Conversations.Diagnostics;
using ChatOpsVerifier.Conversations.Providers;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.Slack;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Channels.Tests.Slack.Api;

/// <summary>The real client in front of a Web API that answers as a test tells it.</summary>
internal sealed class ApiWorld : IAsyncDisposable
{
    public const string BotToken = "xoxb-1111-2222-thebotstoken";
    private readonly SlackHttp _http;
    private readonly Figures _figures = new();
    private readonly ProviderPaces _paces;

    /// <param name="handler">Null: the real network.</param>
    /// <param name="isOverSlackNet">SlackNet makes the calls and holds the connections.</param>
    public ApiWorld(HttpMessageHandler? handler = null, bool isOverSlackNet = false)
    {
        Options = new SlackOptions { BotToken = BotToken, ApiUrl = Web.Url };
        var options = Microsoft.Extensions.Options.Options.Create(Options);
        _paces = new ProviderPaces(_figures, Clock);
        _http = handler is null ? SlackHttp.Create() : new SlackHttp(handler);
        Calls = new SlackCalls(
            isOverSlackNet ? new SlackNetWire(_http, options, SlackNetDouble.Client) : new SlackWire(_http, options),
            options,
            new RetryGates(Clock),
            new MessagePace(Clock),
            _paces.Of("slack"),
            new ProviderFigures(_figures),
            Clock,
            () => 0.5,
            new Logger<SlackCalls>(Logs));
        Api = new SlackApi(Calls, new SlackUploads(Calls, _http, Clock), new SlackDownloads(_http, new SlackHosts(options), options, Clock), Clock);
    }

    public FakeWebApi Web { get; } = new();

    public ObservedClock Clock { get; } = new();

    public CollectedLogs Logs { get; } = new();

    public SlackOptions Options { get; }

    public SlackCalls Calls { get; }

    public ISlackApi Api { get; }

    public static OutgoingMessage Message(string channel = "C1", string text = "Two checks are left.") => new(channel, text, []);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _paces.Dispose();
        _figures.Dispose();
        await Web.DisposeAsync();
    }
}
