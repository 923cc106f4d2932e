using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Channels.Teams.Cards;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Teams.Publishing;

/// <summary>Sends into Teams: to a person, into a group, a channel, a thread of it. What is for one person alone goes to their own chat.</summary>
internal sealed partial class TeamsChannel(
    TeamsPlaces places, TeamsPoster poster, TeamsPictures pictures, TeamsFiles files, LivingCards living, ITeamsReferences references, TeamsSendings sendings,
    RecentTeamsChats actions, IOptions<PageOptions> page, ILogger<TeamsChannel> logger) : IChannel
{
    /// <summary>How long until something is tried again that somebody has to put right first.</summary>
    private static readonly TimeSpan UntilMended = TimeSpan.FromMinutes(1);

    /// <summary>Until it is looked again whether Teams has said where its connector is; that costs no call.</summary>
    private static readonly TimeSpan UntilSeen = TimeSpan.FromSeconds(5);

    /// <summary>What says that the words are fine and their form is not.</summary>
    private static readonly int[] Unshown = [400, 413];

    private readonly ConcurrentDictionary<string, bool> _told = new();

    public string Name => TeamsAddress.Channel;

    public string Title => "Teams";

    public async Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (delivery.Conversation.Channel != Name)
        {
            return new SendResult.Rejected($"This is the channel \"{Name}\"; the message is for \"{delivery.Conversation.Channel}\".");
        }

        var sending = sendings.Of(delivery.IdempotencyKey);
        if (sending.Reference is { } done)
        {
            return new SendResult.Sent(done);
        }

        var existing = TeamsMessageRef.Read(delivery.Existing);
        var address = existing?.Address ?? (delivery.PrivateTo is { } person ? TeamsAddress.OfPerson(person) : TeamsAddress.Of(delivery.Conversation));
        var sent = await SendAsync(delivery, address, existing, sending, cancellationToken);
        return await ResultOfAsync(address, sending, sent, cancellationToken);
    }

    private async Task<TeamsResult<TeamsMessageRef>> SendAsync(
        Delivery delivery, TeamsAddress address, TeamsMessageRef? existing, TeamsSending sending, CancellationToken cancellationToken)
    {
        var place = await places.FindAsync(address, cancellationToken);
        if (place is not TeamsResult<TeamsReference>.Ok { Value: var where })
        {
            return place.Map(_ => TeamsMessageRef.Of(address, []));
        }

        if (delivery.Message.IsWithdrawn && existing is not null && await poster.WithdrawAsync(where, existing, cancellationToken) is { } withdrawn)
        {
            return withdrawn;
        }

        where = existing is null && address.IsPersonal ? actions.Answered(delivery.IdempotencyKey) ?? where : where;

        if (!sending.IsWordsOnly)
        {
            var sent = await poster.SendAsync(await WriteAsync(delivery, address, where, sending, cancellationToken), existing, cancellationToken);
            if (sent is not TeamsResult<TeamsMessageRef>.Failed { Error: { IsGone: false, CanBeMended: false } error } || !Unshown.Contains(error.Status))
            {
                return sent;
            }

            sending.IsWordsOnly = true;
            Log.OnlyWords(logger, error.Detail);
        }

        return await poster.SendAsync(new TeamsPost(address, where, TeamsActivities.OfWords(delivery.Message), [], sending), existing, cancellationToken);
    }

    private async Task<TeamsPost> WriteAsync(
        Delivery delivery, TeamsAddress address, TeamsReference where, TeamsSending sending, CancellationToken cancellationToken)
    {
        var message = delivery.Message;
        if (delivery.Attachment is { } attached && !address.IsPersonal)
        {
            message = await files.LinkedAsync(message, attached, cancellationToken);
        }

        var image = message.Blocks.IsDefault ? null : message.Blocks.OfType<MessageBlock.Image>().FirstOrDefault();
        var picture = image is null ? null : await pictures.FindAsync(image.Path, cancellationToken);
        var rendered = CardRenderer.Render(
            message, delivery.Slug, new CardPlace(address.IsPersonal, page.Value.PublicUrl is not null), picture, canSendFile: address.IsPersonal);
        if (living.IsLiving(delivery))
        {
            LivingCards.Refresh(rendered, delivery.Slug!);
        }

        List<JsonObject> activities = [.. rendered.Parts.Select(TeamsActivities.OfCard)];
        if (address.IsPersonal && message.PromptId is not null)
        {
            TeamsActivities.WithSuggestions(activities[^1]);
        }

        var attachment = address.IsPersonal ? delivery.Attachment : null;
        return new TeamsPost(address, where, activities, [.. new[] { rendered.File, attachment }.OfType<OutgoingFile>()], sending);
    }

    private async Task<SendResult> ResultOfAsync(
        TeamsAddress address, TeamsSending sending, TeamsResult<TeamsMessageRef> sent, CancellationToken cancellationToken)
    {
        switch (sent)
        {
            case TeamsResult<TeamsMessageRef>.Ok { Value: var reference }:
                sending.Reference = reference.ToString();
                return new SendResult.Sent(sending.Reference);
            case TeamsResult<TeamsMessageRef>.RetryAfter wait:
                return new SendResult.RetryAfter(wait.Delay, OnlyHere: true);
            case TeamsResult<TeamsMessageRef>.Failed { Error: { CanBeMended: true } error }:
                var isAwaited = error.Code == TeamsPlaces.NothingSeen;
                if (IsNews(address, error))
                {
                    // Before anybody has installed the app, nothing is wrong yet.
                    Log.Waits(logger, isAwaited ? LogLevel.Information : LogLevel.Error, error.Detail);
                }

                return new SendResult.RetryAfter(isAwaited ? UntilSeen : UntilMended, OnlyHere: true, error.Detail);
            case TeamsResult<TeamsMessageRef>.Failed { Error: var error }:
                if (error.IsGone)
                {
                    await references.GoneAsync(address, cancellationToken);
                }

                if (IsNews(address, error))
                {
                    Log.Refused(logger, error.Operation, error.Status, error.Code, error.Detail);
                }

                return new SendResult.Rejected(error.Detail);
            default:
                throw new InvalidOperationException($"The result {sent.GetType().Name} is unknown.");
        }
    }

    private bool IsNews(TeamsAddress address, TeamsError error) => _told.TryAdd($"{error.Status} {error.Code} {address.Target}", true);

    private static partial class Log
    {
        [LoggerMessage(70, LogLevel.Error, "Teams accepts only the text of a message. {Detail:l}")]
        public static partial void OnlyWords(ILogger logger, string detail);

        [LoggerMessage(EventId = 71, Message = "Messages for Teams wait until this is fixed, and are retried. {Detail:l}")]
        public static partial void Waits(ILogger logger, LogLevel level, string detail);

        [LoggerMessage(
            73, LogLevel.Error, "Teams refused a message for good ({Operation}: {Status} {Code:l}). {Detail:l} This is logged once for each conversation")]
        public static partial void Refused(ILogger logger, string operation, int status, string code, string detail);
    }
}
