using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Outbox;

/// <summary>Gives one message to its channel and says what became of it.</summary>
internal sealed partial class OutboxSender(
    IEnumerable<IChannel> channels, IReportCatalog reports, OutgoingEvidence evidence, SignInBlocks signIn, RetrySchedule retries,
    IOptions<OutboxOptions> options, ILogger<OutboxSender> logger)
{
    private readonly Dictionary<string, IChannel> _channels = channels.ToDictionary(c => c.Name, StringComparer.Ordinal);

    public async Task<OutboxFate> SendAsync(PendingOutbox pending, CancellationToken cancellationToken)
    {
        var message = pending.Message;
        if (!_channels.TryGetValue(message.Conversation.Channel, out var channel))
        {
            return new OutboxFate.GivenUp(
                $"No channel \"{message.Conversation.Channel}\" is set up; there are: {string.Join(", ", _channels.Keys.Order(StringComparer.Ordinal))}.");
        }

        if (message.Message.IsWithdrawn && pending.Reference is null)
        {
            // It is nowhere: what it withdraws was never said.
            return new OutboxFate.Needless();
        }

        try
        {
            var (words, file) = message.AttachReportSlug switch
            {
                null => (message.Message, null),
                var attached when OutgoingEvidence.IsMeant(attached) => await evidence.ReadAsync(attached, message.Message, cancellationToken),
                var slug => (message.Message, await FileAsync(slug, cancellationToken)),
            };
            var said = await signIn.FillAsync(words, channel.Name, cancellationToken);
            var delivery = new Delivery(
                message.IdempotencyKey, message.Conversation, message.MessageKey, said, pending.Reference, message.PrivateTo, file) { Slug = message.Slug };
            return await channel.SendAsync(delivery, cancellationToken) switch
            {
                SendResult.Sent sent => new OutboxFate.Sent(sent.Reference, sent.AgainAfter),
                SendResult.RetryAfter retry => new OutboxFate.PutOff(retry.Delay, retry.Reason ?? "The provider asked to wait.", HoldsChannel: !retry.OnlyHere),
                SendResult.Rejected rejected => new OutboxFate.GivenUp(rejected.Reason),
                var other => throw new InvalidOperationException($"The result {other.GetType().Name} is unknown."),
            };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever a channel throws, the message stays and is tried again; nothing may end the pump.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            // The fault's own text may quote what was to be sent.
            var attempt = pending.Attempts + 1;
            Log.Fault(logger, channel.Name, pending.Id, attempt, fault.GetType().Name);
            return attempt < options.Value.MaxAttempts
                ? new OutboxFate.PutOff(retries.After(pending.Attempts), fault.GetType().Name, HoldsChannel: false, IsFault: true)
                : new OutboxFate.GivenUp($"Undeliverable after {Counted.Of(attempt, "attempt")}; the last one failed with {fault.GetType().Name}.");
        }
    }

    private async Task<OutgoingFile?> FileAsync(string slug, CancellationToken cancellationToken) =>
        await reports.FindAsync(slug, cancellationToken) is { } view
            ? new OutgoingFile(view.Record.FileName, "text/markdown; charset=utf-8", view.Rendered.Bytes)
            : null;

    private static partial class Log
    {
        [LoggerMessage(20, LogLevel.Warning, "Message {Id} could not be delivered to {Channel} (attempt {Attempt}): {Fault}")]
        public static partial void Fault(ILogger logger, string channel, long id, int attempt, string fault);
    }
}
