using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Channels.Teams.Inbound;
using ChatOpsVerifier.Channels.Teams.Setup;
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

namespace ChatOpsVerifier.Channels.Tests.Teams.Inbound;

/// <summary>The inbox as it is composed, with a turn handler that remembers what it was given. Olga operates.</summary>
internal sealed class InboxWorld : ITurnHandler, IMessageChanges, IPrompts, IPictures, IUploadLinks, IAsyncDisposable
{
    public const string Olga = "0f5d0b52-3b1c-4a55-9d2e-7f0c1d2e3f40";

    private readonly ServiceProvider _services;

    public InboxWorld()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IIds, CountingIds>();
        services.AddSingleton<IPeople>(new FixedPeople(new Person(
            "olga", "Olga", PersonRole.Operator, ImmutableDictionary<string, string>.Empty.Add(TeamsAddress.Channel, Olga))));
        services.AddSingleton<IVerificationStore>(Store);
        services.AddSingleton<IEvidenceStore>(Evidence);
        services.AddSingleton<ITurnHandler>(this);
        services.AddSingleton<IMessageChanges>(this);
        services.AddSingleton<IPrompts>(this);
        services.AddSingleton<IPictures>(this);
        services.AddSingleton<IUploadLinks>(this);
        services.AddSingleton<ITeamsApi>(Teams);
        services.AddSingleton<ITeamsReferences>(Teams);
        services.AddLogging(b => b.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        services.AddTeamsSurfaces();
        services.AddConversations();
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public InMemoryVerificationStore Store { get; } = new();

    public InMemoryEvidenceStore Evidence { get; } = new();

    public FakeTeams Teams { get; } = new();

    public CollectedLogs Logs { get; } = new();

    public ConcurrentQueue<Turn> Turns { get; } = new();

    /// <summary>News of edits and deletions.</summary>
    public ConcurrentQueue<ChangedMessage> Changes { get; } = new();

    public List<UploadGrant> Grants { get; } = [];

    /// <summary>What is asked in any place; null: nothing.</summary>
    public OpenPrompt? Prompt { get; set; }

    public TimeSpan Life { get; } = TimeSpan.FromMinutes(15);

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<TeamsReply> ReceiveAsync(string activity, Action<JsonObject>? change = null) =>
        _services.GetRequiredService<ITeamsInbox>().ReceiveAsync(Activities.Of(activity, change), Cancel);

    public async Task<Turn> TurnOfAsync(string activity, Action<JsonObject>? change = null)
    {
        await ReceiveAsync(activity, change);
        return Assert.Single(Turns);
    }

    /// <param name="rewrite">Of the JSON itself, for what no object of .NET can hold.</param>
    public async Task<Turn> TurnOfAsync(string activity, Action<JsonObject> change, Func<string, string> rewrite)
    {
        using var document = System.Text.Json.JsonDocument.Parse(rewrite(Activities.Of(activity, change).GetRawText()));
        await _services.GetRequiredService<ITeamsInbox>().ReceiveAsync(document.RootElement.Clone(), Cancel);
        return Assert.Single(Turns);
    }

    public Task ImportAsync() =>
        _services.GetRequiredService<IReportImports>().ImportAsync(Samples.CanonicalBytes(), Samples.CanonicalFileName, "backups", "olga", Cancel);

    public void Ask(string promptId, params MessageBlock[] blocks) =>
        Prompt = new OpenPrompt("backups", new LivePrompt(promptId, new Message { Text = "?", PromptId = promptId, Blocks = [.. blocks] }));

    public Task<TurnOutcome> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        Turns.Enqueue(turn);
        return Task.FromResult(TurnOutcome.Handled);
    }

    public Task HandleAsync(ChangedMessage changed, CancellationToken cancellationToken)
    {
        Changes.Enqueue(changed);
        return Task.CompletedTask;
    }

    public Task<OpenPrompt?> FindAsync(ConversationRef conversation, string? slug, CancellationToken cancellationToken) => Task.FromResult(Prompt);

    public Task<byte[]?> DrawAsync(string path, CancellationToken cancellationToken) => Task.FromResult<byte[]?>(null);

    public Uri? For(UploadGrant grant)
    {
        Grants.Add(grant);
        return new Uri($"https://verifier.example/upload/{Grants.Count}");
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Store.Dispose();
        Logs.Dispose();
    }
}
