using System.Collections.Concurrent;
using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Channels.Slack.BlockKit;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Channels.Slack.Publishing;

/// <summary>Sends into Slack: to a person, into a channel, into a thread.</summary>
internal sealed partial class SlackChannel(
    ISlackApi api, SlackPoster poster, SlackPictures pictures, SlackPins pins, SendingLog log, ILogger<SlackChannel> logger) : IChannel
{
    /// <summary>How long until something is tried again that somebody has to put right in Slack first.</summary>
    private static readonly TimeSpan UntilMended = TimeSpan.FromMinutes(1);

    /// <summary>What says that the words are fine and their form is not.</summary>
    private static readonly string[] Unshown = ["invalid_blocks", "invalid_blocks_format", "invalid_arguments", "msg_blocks_too_long"];

    private readonly ConcurrentDictionary<string, bool> _told = new();

    public string Name => SlackAddress.Channel;

    public string Title => "Slack";

    public async Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (delivery.Conversation.Channel != Name)
        {
            return new SendResult.Rejected($"This is the channel \"{Name}\"; the message is for \"{delivery.Conversation.Channel}\".");
        }

        var sending = log.Of(delivery.IdempotencyKey);
        if (sending.Reference is { } done)
        {
            return new SendResult.Sent(done);
        }

        var image = delivery.Message.Blocks.OfType<MessageBlock.Image>().FirstOrDefault();
        while (true)
        {
            var (picture, newerAfter) = image is null ? (null, null) : await pictures.FindAsync(image.Path, image.AlternativeText, cancellationToken);
            var sent = await SendAsync(delivery, sending, MessageRenderer.Render(delivery.Message, delivery.Slug, picture), cancellationToken);
            if (!sent.IsRefused(Unshown))
            {
                var result = ResultOf(delivery, sending, sent);
                return result is SendResult.Sent posted ? posted with { AgainAfter = newerAfter } : result;
            }

            var detail = ((SlackResult<string>.Failed)sent).Error.Detail;
            if (picture is null)
            {
                Log.OnlyWords(logger, detail);
                return ResultOf(delivery, sending, await SendAsync(delivery, sending, MessageRenderer.RenderWords(delivery.Message), cancellationToken));
            }

            image = pictures.Refused(image!.Path, picture, detail) ? image : null;
        }
    }

    private async Task<SlackResult<string>> SendAsync(Delivery delivery, Sending sending, RenderedMessage rendered, CancellationToken cancellationToken)
    {
        var place = await PlaceAsync(delivery, hasFiles: rendered.File is not null || delivery.Attachment is not null, cancellationToken);
        return await Task.FromResult(place).ThenAsync(async there =>
        {
            var post = new SlackPost(delivery, rendered, there, sending);
            var sent = await poster.SendAsync(post, cancellationToken);
            if (sent is SlackResult<string>.Ok { Value: var reference })
            {
                await pins.AfterAsync(post, reference, cancellationToken);
            }

            return sent;
        });
    }

    /// <summary>
    /// What is for one person's eyes is shown to them alone where others are; files cannot be shown like that and go to their own conversation.
    /// </summary>
    private async Task<SlackResult<SlackPlace>> PlaceAsync(Delivery delivery, bool hasFiles, CancellationToken cancellationToken)
    {
        var address = SlackAddress.Of(delivery.Conversation);
        if (delivery.PrivateTo is { } person && person != address.Target)
        {
            if (!hasFiles && !address.IsDirect)
            {
                return new SlackResult<SlackPlace>.Ok(new SlackPlace(address.Target, address.ThreadTs, IsDirect: false, OnlyFor: person));
            }

            address = new SlackAddress(person);
        }

        return address.IsDirect
            ? (await api.OpenDirectAsync(address.Target, cancellationToken)).Map(direct => new SlackPlace(direct, address.ThreadTs, IsDirect: true))
            : new SlackResult<SlackPlace>.Ok(new SlackPlace(address.Target, address.ThreadTs, IsDirect: false));
    }

    private SendResult ResultOf(Delivery delivery, Sending sending, SlackResult<string> sent)
    {
        switch (sent)
        {
            case SlackResult<string>.Ok { Value: var reference }:
                sending.Reference = reference;
                return new SendResult.Sent(reference);
            case SlackResult<string>.RetryAfter wait:
                return new SendResult.RetryAfter(wait.Delay, OnlyHere: true);
            case SlackResult<string>.Failed { Error: var error } when error.CanBeMended:
                if (_told.TryAdd($"{error.Code} {delivery.Conversation.Id}", true))
                {
                    Log.Waits(logger, error.Detail);
                }

                return new SendResult.RetryAfter(UntilMended, OnlyHere: true, error.Detail);
            case SlackResult<string>.Failed { Error: var error }:
                return new SendResult.Rejected(error.Detail);
            default:
                throw new InvalidOperationException($"The result {sent.GetType().Name} is unknown.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(64, LogLevel.Error, "Slack accepts only the text of a message. {Detail:l}")]
        public static partial void OnlyWords(ILogger logger, string detail);

        [LoggerMessage(63, LogLevel.Error, "Messages for Slack wait until this is fixed, and are retried every minute. {Detail:l}")]
        public static partial void Waits(ILogger logger, string detail);
    }
}
