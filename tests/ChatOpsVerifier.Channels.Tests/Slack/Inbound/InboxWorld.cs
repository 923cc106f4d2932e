using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Channels.Slack.BlockKit;
using ChatOpsVerifier.Channels.Slack.Inbound;
using ChatOpsVerifier.Channels.Slack.Inbound.Actions;
using ChatOpsVerifier.Channels.Slack.Publishing;
using ChatOpsVerifier.Channels.Slack.Setup;
using ChatOpsVerifier.Conversations;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.InMemory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsVerifier.Channels.Tests.Slack.Inbound;

/// <summary>
/// The inbox as it is composed, with a turn handler that remembers what it was given. Olga operates, Rita reviews, Tom reads along; U0TOM's name only Slack
/// knows.
/// </summary>
internal sealed class InboxWorld : ITurnHandler, IMessageChanges, IPrompts, ISlackHome, ISlackForms, IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider _services;

    public InboxWorld()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IIds, CountingIds>();
        services.AddSingleton<IPeople>(People);
        services.AddSingleton<IVerificationStore>(Store);
        services.AddSingleton<IEvidenceStore>(Evidence);
        services.AddSingleton<ITurnHandler>(this);
        services.AddSingleton<IMessageChanges>(this);
        services.AddSingleton<IPrompts>(this);
        services.AddSingleton<ISlackHome>(this);
        services.AddSingleton<ISlackForms>(this);
        services.AddSingleton<ISlackApi>(Api);
        services.AddLogging(b => b.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        services.Configure<SlackOptions>(o => o.StatusChannel = "C0GOLIVE");
        services.AddSlackInbox();
        services.AddConversations();
        _services = services.BuildServiceProvider();
    }

    public static FixedPeople People { get; } = new(
        InSlack("olga", "Olga", PersonRole.Operator, "U0OLGA"), InSlack("rita", "Rita", PersonRole.Reviewer, "U0RITA"));

    public FakeTimeProvider Time { get; } = new(Now);

    /// <summary>What working a turn ends with instead.</summary>
    public Exception? Fault { get; set; }

    public InMemoryVerificationStore Store { get; } = new();

    public InMemoryEvidenceStore Evidence { get; } = new();

    public FakeSlackApi Api { get; } = new();

    public CollectedLogs Logs { get; } = new();

    public ConcurrentQueue<Turn> Turns { get; } = new();

    /// <summary>News of edits and deletions.</summary>
    public ConcurrentQueue<ChangedMessage> Changes { get; } = new();

    /// <summary>Users whose Home was to be published again.</summary>
    public List<string> Homes { get; } = [];

    /// <summary>Conversation id → what is asked there.</summary>
    public Dictionary<string, OpenPrompt> Prompts { get; } = [];

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<JsonObject?> ReceiveAsync(string payload, Action<JsonObject>? change = null) => ReceiveAsync(Payloads.Delivery(payload, change));

    public async Task<JsonObject?> ReceiveAsync(SlackDelivery delivery)
    {
        var answer = await AcknowledgeAsync(delivery);
        await Settled;
        return answer;
    }

    /// <summary>Until the acknowledgement, and no longer.</summary>
    public Task<JsonObject?> AcknowledgeAsync(SlackDelivery delivery) => Get<ISlackInbox>().ReceiveAsync(delivery, Cancel);

    /// <summary>Windows that were asked for are open, or their failure told.</summary>
    public Task Settled => Get<FormWindows>().Settled;

    public async Task<Turn> TurnOfAsync(string payload, Action<JsonObject>? change = null)
    {
        await ReceiveAsync(payload, change);
        return Assert.Single(Turns);
    }

    public Task ImportAsync(
        string slug = "backups") => Get<IReportImports>().ImportAsync(Samples.CanonicalBytes(), Samples.CanonicalFileName, slug, "olga", Cancel);

    public void Ask(string conversation, string promptId, params MessageBlock[] blocks) =>
        Prompts[conversation] = new OpenPrompt("backups", new LivePrompt(promptId, new Message { Text = "?", PromptId = promptId, Blocks = [.. blocks] }));

    public Task<TurnOutcome> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (Fault is { } fault)
        {
            return Task.FromException<TurnOutcome>(fault);
        }

        Turns.Enqueue(turn);
        return Task.FromResult(TurnOutcome.Handled);
    }

    public Task HandleAsync(ChangedMessage changed, CancellationToken cancellationToken)
    {
        Changes.Enqueue(changed);
        return Task.CompletedTask;
    }

    public Task<OpenPrompt?> FindAsync(
        ConversationRef conversation, string? slug, CancellationToken cancellationToken) => Task.FromResult(Prompts.GetValueOrDefault(conversation.Id));

    public void Refresh(string userId) => Homes.Add(userId);

    public JsonObject ModalOf(OpenPrompt prompt, MessageBlock.Form form, SlackFormView view) => new() { ["private_metadata"] = view.Write() };

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Store.Dispose();
        Logs.Dispose();
    }

    private static Person InSlack(string id, string name, PersonRole role, string user) =>
        new(id, name, role, ImmutableDictionary<string, string>.Empty.Add(SlackAddress.Channel, user));
}
