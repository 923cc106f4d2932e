using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Host.Pages.Live;

/// <summary>Waits until what a turn enqueued for a conversation has been sent, so that the page that follows a form shows the answer.</summary>
internal sealed class OutboxDrain(IVerificationStore store, IChangeFeed changes, TimeProvider clock)
{
    /// <summary>Longer than any healthy sending takes; after that the page comes without it and catches up by itself.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>A signal may be missed; then the store is asked again.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(50);

    private const int Lookout = 200;

    public async Task WaitAsync(ConversationRef conversation, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            while (await IsPendingAsync(conversation, patience.Token))
            {
                changes.Publish(Topics.Outbox);
                await Task.Delay(Again, clock, patience.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Out of patience: the page is drawn as it is now.
        }
    }

    private async Task<bool> IsPendingAsync(ConversationRef conversation, CancellationToken cancellationToken) =>
        (await store.ReadPendingOutboxAsync(
            conversation.Channel, clock.GetUtcNow(), Lookout, cancellationToken)).Any(p => p.Message.Conversation == conversation);
}
