using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Slack.Inbound.Reading;
using ChatOpsVerifier.Channels.Slack.Publishing;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.People;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Actions;

/// <summary>
/// Something was pressed in a message, a modal or the Home. Menus, boxes and dates that are being changed are read when their form is submitted; links open by
/// themselves.
/// </summary>
internal sealed class BlockActions(ITurnHandler turns, IPrompts prompts, IPeople people, FormWindows windows, ISlackHome home)
{
    private const string Otherwise = "Press the button again, or write your answer as a message.";

    public async Task ReceiveAsync(Payload payload, CancellationToken cancellationToken)
    {
        var user = payload.Object("user").Text("id");
        foreach (var action in payload.Objects("actions"))
        {
            if (SlackButton.Read(action.TextOrNone("action_id"), ValueOf(action)) is { } button)
            {
                await PressAsync(payload, user, action, button, cancellationToken);
            }
        }

        if (IsHome(payload))
        {
            home.Refresh(user);
        }
    }

    private async Task PressAsync(Payload payload, string user, Payload action, SlackButton button, CancellationToken cancellationToken)
    {
        var place = PlaceOf(payload, user).Conversation;
        var fields = SlackFields.Of(payload.ObjectOrNone("view") ?? payload);
        var open = await prompts.FindAsync(place, button.Slug, cancellationToken);
        if (open is not null && FormOf(open, button) is { } form
            && !form.Inputs.Any(i => fields.Values.ContainsKey(i.Name))
            && Permissions.MayTalk(people.FindByAddress(SlackAddress.Channel, user)))
        {
            windows.Open(open, form, place, new PressedAt(user, payload.Object("container").TextOrNone("channel_id"), payload.Text("trigger_id"), Otherwise));
            return;
        }

        var container = payload.Object("container");
        var turn = new Turn
        {
            DedupeKeys = DedupeKeys.OfAction(
                container.TextOrNone("channel_id")
                    ?? container.Text("view_id"), container.TextOrNone("message_ts"), action.TextOrNone("action_ts"), payload.TextOrNone("trigger_id")),
            Conversation = place,
            UserId = user,
            Identity = TurnIdentity.ChatAccount,
            Slug = button.Slug,
            // A prompt that is no longer asked is the flow's to answer, whatever was in its form.
            Content = new TurnContent.Action(button.PromptId ?? "", button.ActionId, button.Value, fields.Values, []),
        };
        if (turn.DedupeKeys.IsEmpty)
        {
            throw payload.Lacking("trigger_id", "a text, or actions[].action_ts");
        }

        await turns.HandleAsync(turn, cancellationToken);
    }

    private static MessageBlock.Form? FormOf(OpenPrompt open, SlackButton button) =>
        open.Prompt.Key == button.PromptId ? open.Prompt.Message.Blocks.OfType<MessageBlock.Form>().FirstOrDefault(f => f.ActionId == button.ActionId) : null;

    /// <summary>A button carries its value itself; a menu that acts at once carries it in the option.</summary>
    private static string? ValueOf(Payload action) =>
        action.TextOrNone("value") ?? action.ObjectOrNone("selected_option")?.TextOrNone("value");

    private static SlackAddress PlaceOf(Payload payload, string user)
    {
        var container = payload.Object("container");
        if (container.TextOrNone("channel_id") is not { } channel || channel.StartsWith('D'))
        {
            return new SlackAddress(user);
        }

        return new SlackAddress(channel, container.TextOrNone("thread_ts") ?? payload.ObjectOrNone("message")?.TextOrNone("thread_ts"));
    }

    private static bool IsHome(Payload payload) => payload.ObjectOrNone("view")?.TextOrNone("type") == "home";
}
