using ChatOpsVerifier.Channels.Slack.Publishing;
using ChatOpsVerifier.Channels.Tests.Slack.Api;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Testing.Slack;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Tests.Slack.Publishing;

/// <summary>The channel that ships, over real HTTP, in front of a workspace in memory.</summary>
internal sealed class PublishingWorld : IPictures, IAsyncDisposable
{
    private readonly ApiWorld _api;

    public PublishingWorld(bool isOverSlackNet = false)
    {
        _api = new ApiWorld(isOverSlackNet: isOverSlackNet);
        Web.Workspace = Workspace.Answer;
        Channel = Start();
    }

    public FakeWorkspace Workspace { get; } = new();

    public FakeWebApi Web => _api.Web;

    public ObservedClock Clock => _api.Clock;

    public IReadOnlyList<string> Logs => [.. _api.Logs.Lines];

    public IChannel Channel { get; private set; }

    public PageOptions Page { get; } = new();

    /// <summary>What is drawn for any path; null: there is no such picture.</summary>
    public Func<byte[]?> Draw { get; set; } = () => [0x89, 0x50];

    /// <summary>A new process: it remembers nothing of what was sent.</summary>
    public void Restart() => Channel = Start();

    public Task<SendResult> SendAsync(
        string words, string key =
            "k1", string messageKey = "note:1", string conversation = "C1", string? existing = null, string? privateTo = null, OutgoingFile? file = null) =>
        SendAsync(new Message { Text = words, Blocks = [new MessageBlock.Paragraph(words)] }, key, messageKey, conversation, existing, privateTo, file);

    public Task<SendResult> SendAsync(
        Message message, string key =
            "k1", string messageKey = "note:1", string conversation = "C1", string? existing = null, string? privateTo = null, OutgoingFile? file = null) =>
        Channel.SendAsync(
            new Delivery(key, new ConversationRef("slack", conversation), messageKey, message, existing, privateTo, file) { Slug = "backups" },
            TestContext.Current.CancellationToken);

    /// <summary>What a person reads of a channel.</summary>
    public IReadOnlyList<string> Read(string channel = "C1", string userId = "U9") => [.. Workspace.SeenBy(userId, channel).Select(Words)];

    public static string Words(FakeMessage message) => message.Blocks.Count > 0 ? SlackScreen.Read(message.Blocks) : message.Text;

    Task<byte[]?> IPictures.DrawAsync(string path, CancellationToken cancellationToken) => Task.FromResult(Draw());

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    private SlackChannel Start()
    {
        var log = new SendingLog();
        return new(
            _api.Api,
            new SlackPoster(_api.Api, new SlackReadBack(_api.Api, log, new Logger<SlackReadBack>(_api.Logs)), log),
            new SlackPictures(_api.Api, this, Options.Create(Page), _api.Clock, new Logger<SlackPictures>(_api.Logs)),
            new SlackPins(_api.Api, new Logger<SlackPins>(_api.Logs)),
            log,
            new Logger<SlackChannel>(_api.Logs));
    }
}
