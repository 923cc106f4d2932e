using System.Runtime.CompilerServices;
using ChatOpsVerifier.Channels.WebChat;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Screening;
using ChatOpsVerifier.Testing.InMemory;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsVerifier.Channels.Tests;

/// <summary>The web chat with stores in memory, one report named "backups", and a turn handler that remembers what it was given.</summary>
internal sealed class WebChatWorld : IChangeFeed, ITurnHandler
{
    public WebChatWorld()
    {
        Channel = new WebChatChannel(Store, Files, this, Clock);
        var reports = new InMemoryVerificationStore();
        reports.TransactAsync(
            async t =>
            {
                await t.SaveReportAsync("backups", "Backups", "backups.md", new string('0', 64), [], Clock.GetUtcNow());
                return true;
            },
            default).GetAwaiter().GetResult();
        Inbox = new WebChatInbox(this, reports, Store, SecretScreen.BuiltIn, this, Clock);
    }

    public InMemoryWebChatStore Store { get; } = new();

    public InMemoryEvidenceStore Files { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public WebChatChannel Channel { get; }

    public WebChatInbox Inbox { get; }

    public List<string> Published { get; } = [];

    public List<Turn> Turns { get; } = [];

    public TurnOutcome Outcome { get; set; } = TurnOutcome.Handled;

    public void Publish(string topic) => Published.Add(topic);

    public async IAsyncEnumerable<string> SubscribeAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield break;
    }

    public Task<TurnOutcome> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        Turns.Add(turn);
        return Task.FromResult(Outcome);
    }
}
