using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Attaching;
using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Slack.Identity;
using ChatOpsVerifier.Channels.Slack.Inbound.Actions;
using ChatOpsVerifier.Channels.Slack.Inbound.Reading;
using ChatOpsVerifier.Conversations.Inbound;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Attaching;

/// <summary>"Attach as evidence" on somebody's message: asks what it backs, or says why it cannot back anything.</summary>
internal sealed class AttachShortcut(IPeople people, AttachChoices choices, SlackNames names, IEvidenceStore evidence, FormWindows windows)
{
    /// <summary>The shortcut's <c>callback_id</c> in the manifest.</summary>
    public const string CallbackId = "attach_evidence";

    public async Task ReceiveAsync(Payload payload, CancellationToken cancellationToken)
    {
        if (payload.TextOrNone("callback_id") != CallbackId)
        {
            return;
        }

        var user = payload.Object("user").Text("id");
        var at = new PressedAt(user, payload.Object("channel").Text("id"), payload.Text("trigger_id"));
        await windows.OpenAsync(await ViewAsync(payload, user, at.ChannelId!, cancellationToken), at, cancellationToken);
    }

    private async Task<JsonObject> ViewAsync(Payload payload, string user, string channel, CancellationToken cancellationToken)
    {
        var person = people.FindByAddress(SlackAddress.Channel, user);
        if (!Permissions.MayAnswer(person))
        {
            return AttachView.Told(WhoWorks.Tell(people, person));
        }

        var message = payload.Object("message");
        if (message.TextOrNone("app_id") is { } app && app == payload.TextOrNone("api_app_id"))
        {
            return AttachView.Told("That is my own message; what I say proves nothing. Attach what you or somebody else saw.");
        }

        var open = await choices.ListAsync(cancellationToken);
        if (open.Count == 0)
        {
            return AttachView.Told("Nothing is open that it could back. Say `reopen` and a number in our direct messages to change an answer.");
        }

        var text = await names.ReadAsync(SharedMessages.TextOf(message), cancellationToken);
        var files = message.Objects("files").ToList();
        if (text.Length == 0 && files.Count == 0)
        {
            return AttachView.Told("There is neither text nor a file in that message.");
        }

        if (ScreenedText.Of(text) is { HasSecret: true } secret)
        {
            return AttachView.Told($"That message holds what looks like a secret ({string.Join(", ", secret.SecretKinds)}), so nothing of it was kept. Have it deleted, and replace the secret where it is used.");
        }

        var attached = await RememberAsync(message, channel, text, [.. files.Select(f => f.Text("id"))], cancellationToken);
        var author = attached.AuthorName ?? await names.OfAsync(attached.Author, cancellationToken);
        return AttachView.Of(attached, text, author, [.. files.Select(f => f.TextOrNone("name") ?? f.Text("id"))], open);
    }

    private async Task<AttachedMessage> RememberAsync(Payload message, string channel, string text, ImmutableArray<string> files, CancellationToken cancellationToken)
    {
        var user = message.TextOrNone("user");
        var bot = message.TextOrNone("username") ?? message.ObjectOrNone("bot_profile")?.TextOrNone("name");
        var attached = new AttachedMessage(
            channel, message.TextOrNone("ts") ?? throw message.Lacking("ts", "a text"), user ?? message.Text("bot_id"), user is null ? bot ?? message.Text("bot_id") : null, files, text, null);
        return attached.Write() is not null ? attached : attached with { Text = null, Sha256 = await evidence.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken) };
    }
}
