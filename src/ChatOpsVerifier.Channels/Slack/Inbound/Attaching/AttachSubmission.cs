using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Attaching;
using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Channels.Slack.Identity;
using ChatOpsVerifier.Channels.Slack.Inbound.Actions;
using ChatOpsVerifier.Channels.Slack.Inbound.Reading;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Screening;
using ChatOpsVerifier.Domain.People;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Attaching;

/// <summary>The message was attached to a requirement; the conversation goes on in direct messages.</summary>
internal sealed class AttachSubmission(
    ITurnHandler turns, AttachChoices choices, SlackFiles files, SlackNames names, MessageTexts texts, ISlackApi api, TimeProvider time)
{
    /// <summary>The acknowledgement waits for it, and has three seconds in all; without the permalink, channel and instant still name the message.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<JsonObject?> ReceiveAsync(Payload payload, Payload view, CancellationToken cancellationToken)
    {
        var attached = AttachedMessage.Read(view.TextOrNone("private_metadata")) ?? throw view.Lacking("private_metadata", "what this program wrote into it");
        var fields = SlackFields.Of(view);
        var (typed, chosen) = (fields.First(AttachView.Number), fields.First(AttachView.Requirement));
        if (typed is null && chosen is null)
        {
            return ViewResponses.Refuse(AttachView.Requirement, "Choose what it supports.");
        }

        var open = await choices.ListAsync(cancellationToken);
        var named = open.Where(c => typed is null ? c.Key == chosen : c.IsCalled(typed)).ToList();
        if (named is not [var choice])
        {
            return typed is null
                ? ViewResponses.Refuse(AttachView.Requirement, "That one has been settled in the meantime. Choose another, or close the window.")
                : ViewResponses.Refuse(AttachView.Number, named.Count == 0
                    ? $"No open requirement is called “{typed}”. Use a number such as {(open.Count > 0 ? open[0].Requirement.Handle : "2.2")}."
                    : $"“{typed}” is open in several reports. Put the report's name in front: {named[0].Slug} {named[0].Requirement.Handle}.");
        }

        var user = payload.Object("user").Text("id");
        if ((attached.Text ?? texts.Find(attached.HoldId, user)) is not { } text)
        {
            return ViewResponses.Refuse(typed is null ? AttachView.Requirement : AttachView.Number, AttachLabels.Gone("window"));
        }

        var turn = new Turn
        {
            DedupeKeys = DedupeKeys.OfView(view.Text("id"), view.TextOrNone("hash"), payload.TextOrNone("trigger_id")),
            Conversation = new SlackAddress(user).Conversation,
            UserId = user,
            Identity = TurnIdentity.ChatAccount,
            Slug = choice.Slug,
            Content = await ContentAsync(attached, text, choice, cancellationToken),
            Source = new MessageSource(SlackSources.IdOf(attached.Channel, attached.Ts), attached.WordsSha256, attached.NotKept),
        };
        await turns.HandleAsync(turn, cancellationToken);
        return ViewResponses.Clear();
    }

    private async Task<TurnContent> ContentAsync(AttachedMessage attached, string text, AttachChoice choice, CancellationToken cancellationToken)
    {
        // All at once: somebody looks at the window until it closes.
        var permalink = PermalinkAsync(attached, cancellationToken);
        var author = attached.AuthorName is { } known ? Task.FromResult(known) : names.OfAsync(attached.Author, cancellationToken);
        var brought = files.OfAsync(attached.Files, cancellationToken);
        return new TurnContent.Attach(
            choice.Requirement.Id, text, await brought, await permalink, attached.Author, await author, AttachView.Instant(attached.Ts));
    }

    private async Task<Uri?> PermalinkAsync(AttachedMessage attached, CancellationToken cancellationToken)
    {
        try
        {
            return await api
                .GetPermalinkAsync(attached.Channel, attached.Ts, cancellationToken)
                .WaitAsync(Patience, time, cancellationToken) is SlackResult<string>.Ok { Value: var found }
                && Uri.TryCreate(found, UriKind.Absolute, out var address) ? address : null;
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException)
        {
            return null;
        }
    }
}
