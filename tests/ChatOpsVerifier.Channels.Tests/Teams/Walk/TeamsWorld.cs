using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Channels.Teams.Inbound;
using ChatOpsVerifier.Channels.Teams.Setup;
using ChatOpsVerifier.Conversations;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Outbox;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.InMemory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsVerifier.Channels.Tests.Teams.Walk;

/// <summary>Everything between an activity and the database, as the host composes it, with the connector in memory.</summary>
internal sealed class TeamsWorld : IPictures, IAsyncDisposable
{
    public const string Team = "19:golive@thread.tacv2";

    private readonly ServiceProvider _services;
    private readonly InMemoryVerificationStore _store = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public TeamsWorld()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_time);
        services.AddSingleton<IIds, CountingIds>();
        services.AddSingleton<IPeople>(new FixedPeople(
            new Person("olga", "Olga", PersonRole.Operator, ImmutableDictionary<string, string>.Empty.Add(TeamsAddress.Channel, TeamsPerson.Operator))));
        services.AddSingleton<IVerificationStore>(_store);
        services.AddSingleton<IEvidenceStore>(Evidence);
        services.AddSingleton<IPictures>(this);
        services.AddSingleton<IChannel>(new RecordingChannel());
        services.AddSingleton<ITeamsApi>(Teams);
        services.AddSingleton<ITeamsReferences>(Teams);
        services.AddLogging(b => b.SetMinimumLevel(LogLevel.Debug).AddProvider(Logs));
        services.Configure<TeamsOptions>(o => o.StatusConversation = Team);
        services.AddTeamsSurfaces();
        services.AddConversations();
        _services = services.BuildServiceProvider();
    }

    public FakeTeams Teams { get; } = new();

    public InMemoryEvidenceStore Evidence { get; } = new();

    public CollectedLogs Logs { get; } = new();

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task ImportAsync()
    {
        await _services
            .GetRequiredService<IReportImports>()
            .ImportAsync(Samples.CanonicalBytes(), Samples.CanonicalFileName, Samples.CanonicalSlug, "olga", Cancel);
        await PumpAsync();
    }

    public async Task<TeamsReply> DeliverAsync(JsonObject activity)
    {
        var reply = await _services.GetRequiredService<ITeamsInbox>().ReceiveAsync(JsonSerializer.SerializeToElement(activity), Cancel);
        await PumpAsync();
        return reply;
    }

    public async Task<ReportView> ReportAsync() =>
        await _services.GetRequiredService<IReportCatalog>().FindAsync(Samples.CanonicalSlug, Cancel) ?? throw new InvalidOperationException("Not imported.");

    Task<byte[]?> IPictures.DrawAsync(string path, CancellationToken cancellationToken) => Task.FromResult<byte[]?>([0x89, 0x50, 0x4E, 0x47]);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _store.Dispose();
        Logs.Dispose();
    }

    /// <summary>Sends all there is.</summary>
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

            _time.Advance(TimeSpan.FromMinutes(1));
        }

        throw new InvalidOperationException("The outbox does not become empty: " + string.Join("; ", Logs.Lines.TakeLast(5)));
    }
}
