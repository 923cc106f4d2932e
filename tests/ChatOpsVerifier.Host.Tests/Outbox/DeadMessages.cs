using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Host.Tests.Programs;

namespace ChatOpsVerifier.Host.Tests.Outbox;

/// <summary>Puts messages into the outbox as they are after they became undeliverable.</summary>
internal static class DeadMessages
{
    public const string Reason = "The channel C1 is archived. Restore it.";
    public const string Words = "what only its reader should see";

    /// <summary>For the Slack channel C1.</summary>
    public static async Task GiveUpAsync(RealData data, params string[] keys)
    {
        foreach (var key in keys)
        {
            var now = TimeProvider.System.GetUtcNow();
            await TransactAsync(data, t => t.EnqueueAsync(Message(new("slack", "C1"), key), now));
            var pending = Assert.Single(await data.Store.ReadPendingOutboxAsync("slack", now, 1, default));
            await TransactAsync(data, t => t.MarkDeadAsync(pending.Id, Reason, now));
        }
    }

    /// <summary>For the web chat, which takes everything once a server runs.</summary>
    public static Task EnqueueAsync(RealData data, string key) =>
        TransactAsync(data, t => t.EnqueueAsync(Message(new("web", "nowhere/operator"), key), TimeProvider.System.GetUtcNow()));

    private static OutboxMessage Message(ConversationRef place, string key) => new($"{place}:{key}", place, key, new Message { Text = Words }, null);

    private static Task<bool> TransactAsync(RealData data, Func<IStoreTransaction, Task> work) => data.Store.TransactAsync(
        async transaction =>
        {
            await work(transaction);
            return true;
        },
        default);
}
