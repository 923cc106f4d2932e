using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Channels.Slack.Inbound;
using ChatOpsVerifier.Channels.Slack.Inbound.Actions;
using ChatOpsVerifier.Channels.Slack.Setup;
using ChatOpsVerifier.Conversations;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Outbox;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.InMemory;
using ChatOpsVerifier.Testing.Slack;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Channels.Tests.Slack.Walk;

/// <summary>Everything between a person at Slack's screen and the database, as the host composes it: inbox, turns, outbox, Web API over HTTP.</summary>
internal sealed class SlackWorld : IPictures, IAsyncDisposable
{
    public const string Team = "C0GOLIVE";

    private readonly ServiceProvider _services;
    private readonly InMemoryVerificationStore _store = new();
    private readonly InMemoryEvidenceStore _evidence = new();
    private readonly HurriedClock _time = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public SlackWorld()
    {
        Web.Workspace = Workspace.Answer;
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_time);
        services.AddSingleton<IIds, CountingIds>();
        services.AddSingleton<IPeople>(new FixedPeople(
            new Person("olga", "Olga", PersonRole.Operator, ImmutableDictionary<string, string>.Empty.Add(SlackAddress.Channel, SlackPerson.Operator))));
        services.AddSingleton<IVerificationStore>(_store);
        services.AddSingleton<IEvidenceStore>(_evidence);
        services.AddSingleton<IPictures>(this);
        services.AddSingleton<IChannel>(new RecordingChannel());
        services.AddLogging(b => b.SetMinimumLevel(LogLevel.Debug).AddProvider(Logs));
        services.AddSlack(o => (o.BotToken, o.ApiUrl, o.StatusChannel) = ("xoxb-1", Web.Url, Team));
        services.AddConversations();
        _services = services.BuildServiceProvider();
    }

    public FakeWebApi Web { get; } = new();

    public FakeWorkspace Workspace { get; } = new();

    public CollectedLogs Logs { get; } = new();

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task ImportAsync()
    {
        await _services
            .GetRequiredService<IReportImports>()
            .ImportAsync(Samples.CanonicalBytes(), Samples.CanonicalFileName, Samples.CanonicalSlug, "olga", Cancel);
        await PumpAsync();
    }

    public async Task<JsonObject?> DeliverAsync(SlackDeliveryKind kind, JsonObject payload)
    {
        var ack = await _services.GetRequiredService<ISlackInbox>().ReceiveAsync(new SlackDelivery(kind, JsonSerializer.SerializeToElement(payload)), Cancel);
        await _services.GetRequiredService<FormWindows>().Settled;
        await PumpAsync();
        return ack;
    }

    public async Task<ReportView> ReportAsync() =>
        await _services.GetRequiredService<IReportCatalog>().FindAsync(Samples.CanonicalSlug, Cancel) ?? throw new InvalidOperationException("Not imported.");

    /// <summary>Olga's Home, once it is as described.</summary>
    public async Task<JsonObject> HomeAsync(Func<JsonObject, bool> isThere)
    {
        await Eventually.TrueAsync(() => Workspace.HomeOf(SlackPerson.Operator) is { } home && isThere(home));
        return Workspace.HomeOf(SlackPerson.Operator)!;
    }

    public void Pass(TimeSpan time) => _time.Advance(time);

    Task<byte[]?> IPictures.DrawAsync(string path, CancellationToken cancellationToken) => Task.FromResult<byte[]?>([0x89, 0x50, 0x4E, 0x47]);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Web.DisposeAsync();
        _store.Dispose();
        Logs.Dispose();
    }

    /// <summary>Sends all there is; where Slack's pace makes it wait, time passes.</summary>
    private async Task PumpAsync()
    {
        var outbox = _services.GetRequiredService<OutboxDispatcher>();
        for (var i = 0; i < 60; i++)
        {
            await outbox.RunOnceAsync(Cancel);
            if ((await _store.ReadFiguresAsync(Cancel)).OutboxPending == 0)
            {
                return;
            }

            _time.Advance(TimeSpan.FromSeconds(1));
        }

        throw new InvalidOperationException("The outbox does not become empty: " + string.Join("; ", Logs.Lines.TakeLast(5)));
    }
}
