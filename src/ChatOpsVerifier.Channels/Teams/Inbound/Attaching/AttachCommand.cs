using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Attaching;
using ChatOpsVerifier.Channels.Teams.Inbound.Reading;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Screening;

namespace ChatOpsVerifier.Channels.Teams.Inbound.Attaching;

/// <summary>"Attach as evidence" on somebody's message: asks what it backs, or says why it cannot back anything.</summary>
internal sealed class AttachCommand(ITurnHandler turns, IPeople people, AttachChoices choices, SecretScreen screen, MessageTexts texts)
{
    /// <summary>composeExtension/fetchTask.</summary>
    public async Task<TeamsReply> OpenAsync(Activity activity, CancellationToken cancellationToken) =>
        new(200, await OpenedAsync(activity, cancellationToken));

    /// <summary>composeExtension/submitAction. The conversation goes on in the person's own chat.</summary>
    public async Task<TeamsReply> SubmitAsync(Activity activity, CancellationToken cancellationToken)
    {
        var person = people.FindByAddress(TeamsAddress.Channel, activity.UserId ?? "");
        if (activity.UserId is not { } user || !Permissions.MayAnswer(person))
        {
            return new(200, AttachDialog.Told(WhoWorks.Tell(people, person)));
        }

        var data = activity.Payload.Object("value").Object("data");
        var attached = AttachedMessage.Read(data.Object(AttachedMessage.Key));
        if ((attached.Text ?? texts.Find(attached.HoldId, user)) is not { } text)
        {
            return new(200, AttachDialog.Told(AttachLabels.Gone("dialog")));
        }

        var open = await choices.ListAsync(cancellationToken);
        var (typed, chosen) = (data.TextOrNone(AttachDialog.Number), data.TextOrNone(AttachDialog.Requirement));
        var named = open.Where(c => typed is null ? c.Key == chosen : c.IsCalled(typed)).ToList();
        if (named is not [var choice])
        {
            return new(200, AttachDialog.Ask(attached, AttachLabels.Shown(screen, text), open, Problem(typed, chosen, named)));
        }

        var turn = new Turn
        {
            DedupeKeys = DedupeKeys.Of(activity),
            Conversation = TeamsAddress.OfPerson(user).Conversation,
            UserId = user,
            Identity = activity.Identity,
            Slug = choice.Slug,
            Source = attached.Source,
            Content = new TurnContent.Attach(
                choice.Requirement.Id,
                text,
                [],
                Uri.TryCreate(attached.Link, UriKind.Absolute, out var link) ? link : null,
                attached.AuthorId,
                attached.AuthorName,
                attached.WrittenAt),
        };
        await turns.HandleAsync(turn, cancellationToken);
        return new(
            200,
            new JsonObject { ["task"] = new JsonObject
            {
                ["type"] = "message",
                ["value"] = $"Attached to {choice.Label}. What it settles is asked in our personal chat."
            } });
    }

    private async Task<JsonObject> OpenedAsync(Activity activity, CancellationToken cancellationToken)
    {
        var person = people.FindByAddress(TeamsAddress.Channel, activity.UserId ?? "");
        if (!Permissions.MayAnswer(person))
        {
            return AttachDialog.Told(WhoWorks.Tell(people, person));
        }

        var message = activity.Payload.Object("value").Object("messagePayload");
        if (message.ObjectOrNone("from")?.ObjectOrNone("application")?.TextOrNone("id") is { } app
            && activity.BotId?.EndsWith(app, StringComparison.OrdinalIgnoreCase) == true)
        {
            return AttachDialog.Told("That is my own message, which proves nothing. Attach what you or someone else saw.");
        }

        var open = await choices.ListAsync(cancellationToken);
        if (open.Count == 0)
        {
            return AttachDialog.Told("There is no open requirement that it could support. Say “reopen” and a number in our personal chat to change an answer.");
        }

        var attached = AttachedMessage.Of(activity, message);
        var text = attached.Text!;
        if (text.Length == 0)
        {
            return AttachDialog.Told("That message has no text, and Teams gives apps no files from messages. Send the file in our personal chat.");
        }

        var shown = AttachLabels.Shown(screen, text);
        // Nothing is stored because somebody looks at a dialog.
        var isHeld = shown.HasSecret || !attached.IsShort;
        return AttachDialog.Ask(
            isHeld ? attached with { Text = null, HoldId = texts.Hold(activity.UserId!, text, shown.HasSecret) } : attached, shown, open, problem: null);
    }

    private static string Problem(string? typed, string? chosen, List<AttachChoice> named) => (typed, chosen, named.Count) switch
    {
        (null, null, _) => "Choose what it supports.",
        (null, _, _) => "That one has been settled in the meantime. Choose another, or close the dialog.",
        (_, _, 0) => $"No open requirement is called “{typed}”.",
        _ => $"“{typed}” is open in several reports. Put the report's name in front: {named[0].Slug} {named[0].Requirement.Handle}.",
    };
}
