using System.Collections.Concurrent;
using ChatOpsVerifier.Conversations;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.InMemory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsVerifier.Channels.Tests.Shared;

/// <summary>A channel's inbox as it is composed, with a turn handler that remembers what it was given.</summary>
internal abstract class RecordedInbox : ITurnHandler, IMessageChanges, IPrompts, IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private ServiceProvider? _services;

    public FakeTimeProvider Time { get; } = new(Now);

    public InMemoryVerificationStore Store { get; } = new();

    public InMemoryEvidenceStore Evidence { get; } = new();

    public CollectedLogs Logs { get; } = new();

    public ConcurrentQueue<Turn> Turns { get; } = new();

    /// <summary>News of edits and deletions.</summary>
    public ConcurrentQueue<ChangedMessage> Changes { get; } = new();

    /// <summary>What handling a turn ends with instead.</summary>
    public Exception? Fault { get; set; }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public T Get<T>()
        where T : notnull => (_services ??= Compose()).GetRequiredService<T>();

    public Task ImportAsync(string slug = "backups") =>
        Get<IReportImports>().ImportAsync(Samples.CanonicalBytes(), Samples.CanonicalFileName, slug, "olga", Cancel);

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

    public Task<OpenPrompt?> FindAsync(ConversationRef conversation, string? slug, CancellationToken cancellationToken) =>
        Task.FromResult(Find(conversation));

    public async ValueTask DisposeAsync()
    {
        if (_services is { } services)
        {
            await services.DisposeAsync();
        }

        Store.Dispose();
        Logs.Dispose();
    }

    /// <summary>What is asked in that place.</summary>
    protected abstract OpenPrompt? Find(ConversationRef conversation);

    /// <summary>The channel's own parts, and who is who there.</summary>
    protected abstract void Add(IServiceCollection services);

    protected static OpenPrompt Asked(string promptId, params MessageBlock[] blocks) =>
        new("backups", new LivePrompt(promptId, new Message { Text = "?", PromptId = promptId, Blocks = [.. blocks] }));

    private ServiceProvider Compose()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IIds, CountingIds>();
        services.AddSingleton<IVerificationStore>(Store);
        services.AddSingleton<IEvidenceStore>(Evidence);
        services.AddSingleton<ITurnHandler>(this);
        services.AddSingleton<IMessageChanges>(this);
        services.AddSingleton<IPrompts>(this);
        services.AddLogging(b => b.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        Add(services);
        services.AddConversations();
        return services.BuildServiceProvider();
    }
}
