using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Attaching;
using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Slack.Identity;
using ChatOpsVerifier.Channels.Slack.Inbound.Actions;
using ChatOpsVerifier.Channels.Slack.Inbound.Reading;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Screening;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Attaching;

/// <summary>"Attach as evidence" on somebody's message: asks what it backs, or says why it cannot back anything.</summary>
internal sealed class AttachShortcut(IPeople people, AttachChoices choices, SlackNames names, SecretScreen screen, MessageTexts texts, FormWindows windows)
{
    /// <summary>The shortcut's <c>callback_id</c> in the manifest.</summary>
    public const string CallbackId = "attach_evidence";

    private const string Otherwise = "Choose “Attach as evidence” again, or paste the message to me directly.";

    public void Receive(Payload payload)
    {
        if (payload.TextOrNone("callback_id") != CallbackId)
        {
            return;
        }

        // All of it is read before the acknowledgement, so that what cannot be read is said in the log under its field.
        var user = payload.Object("user").Text("id");
        var message = payload.Object("message");
        var read = SlackMessages.Read(message);
        var attached = AttachedOf(message, payload.Object("channel").Text("id"), read);
        var files = read.Files.Select(f => f.TextOrNone("name") ?? f.Text("id")).ToImmutableArray();
        var isOwn = message.TextOrNone("app_id") is { } app && app == payload.TextOrNone("api_app_id");
        windows.Open(
            cancellationToken => ViewAsync(attached, files, isOwn, user, cancellationToken),
            new PressedAt(user, attached.Channel, payload.Text("trigger_id"), Otherwise));
    }

    /// <param name="written">With the text as Slack writes it.</param>
    private async Task<JsonObject> ViewAsync(
        AttachedMessage written, ImmutableArray<string> fileNames, bool isOwn, string user, CancellationToken cancellationToken)
    {
        var person = people.FindByAddress(SlackAddress.Channel, user);
        if (!Permissions.MayAnswer(person))
        {
            return AttachView.Told(WhoWorks.Tell(people, person));
        }

        if (isOwn)
        {
            return AttachView.Told("That is my own message, which proves nothing. Attach what you or someone else saw.");
        }

        var open = await choices.ListAsync(cancellationToken);
        if (open.Count == 0)
        {
            return AttachView.Told(
                RichText.Of($"There is no open requirement that it could support. Say `reopen` and a number in our direct messages to change an answer."));
        }

        var text = await names.ReadAsync(written.Text!, cancellationToken);
        if (text.Length == 0 && fileNames.IsEmpty)
        {
            return AttachView.Told("There is neither text nor a file in that message.");
        }

        var shown = AttachLabels.Shown(screen, text);
        var attached = Remember(written with { Text = text }, user, shown.HasSecret);
        var author = attached.AuthorName ?? await names.OfAsync(attached.Author, cancellationToken);
        return AttachView.Of(attached, shown, author, fileNames, open);
    }

    /// <summary>Nothing is stored because somebody looks at a window.</summary>
    private AttachedMessage Remember(AttachedMessage attached, string user, bool isSecret) =>
        !isSecret && attached.Write() is not null ? attached : attached with { Text = null, HoldId = texts.Hold(user, attached.Text!, isSecret) };

    private static AttachedMessage AttachedOf(Payload message, string channel, SlackContent read)
    {
        var user = message.TextOrNone("user");
        var bot = message.TextOrNone("username") ?? message.ObjectOrNone("bot_profile")?.TextOrNone("name");
        var ts = message.Text("ts");
        // Refuses what is not an instant.
        AttachView.Instant(ts);
        return new AttachedMessage(
            channel,
            ts,
            user ?? message.Text("bot_id"),
            user is null ? bot ?? message.Text("bot_id") : null,
            [.. read.Files.Select(f => f.Text("id"))],
            read.All,
            HoldId: null)
        {
            WordsSha256 = MessageSource.DigestOf(read.Words),
            NotKept = read.NotKept,
        };
    }
}
