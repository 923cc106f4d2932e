using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Slack.Inbound.Actions;
using ChatOpsVerifier.Channels.Slack.Inbound.Attaching;
using ChatOpsVerifier.Channels.Slack.Inbound.Reading;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.People;

namespace ChatOpsVerifier.Channels.Slack.Inbound;

/// <summary>A modal was submitted. What could never count is refused in the modal, where it can still be fixed.</summary>
internal sealed class ViewSubmissions(ITurnHandler turns, AttachSubmission attach, SlackFiles files)
{
    public async Task<JsonObject?> ReceiveAsync(Payload payload, CancellationToken cancellationToken)
    {
        var view = payload.Object("view");
        return view.TextOrNone("callback_id") switch
        {
            SlackFormView.CallbackId => await SubmitAsync(payload, view, cancellationToken),
            AttachView.CallbackId => await attach.ReceiveAsync(payload, view, cancellationToken),
            _ => null,
        };
    }

    private async Task<JsonObject?> SubmitAsync(Payload payload, Payload view, CancellationToken cancellationToken)
    {
        var form = SlackFormView.Read(view.TextOrNone("private_metadata")) ?? throw view.Lacking("private_metadata", "what this program wrote into it");
        var fields = SlackFields.Of(view);
        if (Objection(view, fields) is { } objection)
        {
            return objection;
        }

        var turn = new Turn
        {
            DedupeKeys = DedupeKeys.OfView(view.Text("id"), view.TextOrNone("hash"), payload.TextOrNone("trigger_id")),
            Conversation = form.Conversation,
            UserId = payload.Object("user").Text("id"),
            Identity = TurnIdentity.ChatAccount,
            Slug = form.Slug == OpenPrompt.NoReport ? null : form.Slug,
            Content = new TurnContent.Action(form.PromptId, form.ActionId, "", fields.Values, files.Of(fields.Files)),
            // The window is closed and its words are gone; files that were sent with it stay in Slack.
            StaysInChat = !fields.Files.IsEmpty,
        };
        await turns.HandleAsync(turn, cancellationToken);
        return ViewResponses.Clear();
    }

    private static JsonObject? Objection(Payload view, SlackFields fields)
    {
        var first = view.Objects("blocks").Where(b => b.TextOrNone("type") == "input").Select(b => b.TextOrNone("block_id")).FirstOrDefault(b => b is not null);
        if (fields.IsEmpty && first is not null)
        {
            return ViewResponses.Refuse(first, "Nothing was entered. Enter something, or close the window.");
        }

        // A promise goes to the conversation, which keeps it as a note.
        return fields.Files.IsEmpty
            && fields.First(FieldNames.Evidence) is { Length: > 0 } text
            && !SubstanceRule.IsPromise(text)
            && SubstanceRule.Objection(text, null, []) is { } why
            ? ViewResponses.Refuse(FieldNames.Evidence, why)
            : null;
    }
}
