using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Diagnostics;
using ChatOpsVerifier.Conversations.Outbox;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.InMemory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsVerifier.Conversations.Tests;

/// <summary>All of Conversations as the host composes it, over doubles that remember.</summary>
public sealed class Bench : IAsyncDisposable
{
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider _services;
    private int _turns;

    public Bench(Action<IServiceCollection>? change = null)
        : this(new InMemoryVerificationStore(), new InMemoryEvidenceStore(), change)
    {
    }

    /// <summary>Another process, over what that one has stored.</summary>
    public Bench(Bench other)
        : this(new InMemoryVerificationStore(other.Store), other.Evidence, null)
    {
    }

    private Bench(InMemoryVerificationStore store, InMemoryEvidenceStore evidence, Action<IServiceCollection>? change)
    {
        (Store, Evidence) = (store, evidence);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IIds, CountingIds>();
        services.AddSingleton<ISalts, CountingSalts>();
        services.AddSingleton<IPeople>(new FixedPeople());
        services.AddSingleton<IVerificationStore>(Store);
        services.AddSingleton<IEvidenceStore>(Evidence);
        services.AddSingleton<IChannel>(Web);
        services.AddLogging(b => b.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        // Chance that never changes its mind: every wait is a tenth longer.
        services.AddSingleton(p => new RetrySchedule(p.GetRequiredService<IOptions<OutboxOptions>>(), () => 0.5));
        // A transcript sees each edit as it comes; the tests of gathering set their own wait.
        services.Configure<StatusOptions>(o => o.Gather = TimeSpan.Zero);
        change?.Invoke(services);
        services.AddConversations();
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public static string Slug => Samples.CanonicalSlug;

    public static ConversationRef Operator { get; } = new("web", $"{Samples.CanonicalSlug}/operator");

    public static ConversationRef Team { get; } = new("web", $"{Samples.CanonicalSlug}/team");

    public FakeTimeProvider Time { get; } = new(Monday);

    public InMemoryVerificationStore Store { get; }

    public InMemoryEvidenceStore Evidence { get; }

    public RecordingChannel Web { get; } = new();

    public CollectedLogs Logs { get; } = new();

    public ITurnHandler Turns => Get<ITurnHandler>();

    public OutboxDispatcher Outbox => Get<OutboxDispatcher>();

    public ReminderSweep Reminders => Get<ReminderSweep>();

    public IReportCatalog Reports => Get<IReportCatalog>();

    public Figures Figures => Get<Figures>();

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<ImportOutcome> ImportAsync(byte[]? bytes = null, string? slug = null) =>
        Get<IReportImports>().ImportAsync(bytes ?? Samples.CanonicalBytes(), Samples.CanonicalFileName, slug, "operator", Token);

    public Turn Turn(
        TurnContent content, string user = "operator", string? key = null, ConversationRef? conversation = null, string? slug = Samples.CanonicalSlug) => new()
    {
        DedupeKeys = [key ?? $"turn-{++_turns}"],
        Conversation = conversation ?? new("web", $"{Samples.CanonicalSlug}/{user}"),
        UserId = user,
        Slug = slug,
        Content = content,
    };

    public Task<TurnOutcome> OpenAsync(string user = "operator") => Turns.HandleAsync(Turn(new TurnContent.Opened(), user), Token);

    public Task<TurnOutcome> SayAsync(string text, string user = "operator", params IncomingFile[] files) =>
        Turns.HandleAsync(Turn(new TurnContent.Text(text, [.. files]), user), Token);

    public static IncomingFile File(string name, byte[] content) => new(name, content.Length, _ => Task.FromResult<Stream>(new MemoryStream(content)));

    public async Task<ReportView> ViewAsync() => await Reports.FindAsync(Slug, Token) ?? throw new InvalidOperationException("Not imported.");

    public Task<int> PumpAsync() => Outbox.RunOnceAsync(Token);

    /// <summary>So much later, what is due is sent and delivered.</summary>
    /// <returns>How many reminders were sent.</returns>
    public async Task<int> SweepAfterAsync(TimeSpan wait)
    {
        Time.Advance(wait);
        var sent = await Reminders.RunAsync(Time.GetUtcNow(), Token);
        await PumpAsync();
        return sent;
    }

    /// <summary>What a person sees in a conversation, newest versions, oldest first.</summary>
    public ImmutableArray<Delivery> Seen(ConversationRef conversation) => [.. Web.Visible.Where(d => d.Conversation == conversation)];

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Store.Dispose();
        Logs.Dispose();
    }
}
