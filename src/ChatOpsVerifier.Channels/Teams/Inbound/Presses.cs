using ChatOpsVerifier.Channels.Teams.Cards;
using ChatOpsVerifier.Channels.Teams.Inbound.Reading;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Teams.Inbound;

/// <summary>A button of a card was pressed, with what was in the inputs beside it.</summary>
internal sealed class Presses(ITurnHandler turns, RefusedForms refused, UploadRequests uploads)
{
    public async Task PressAsync(Activity activity, string user, Submitted submitted, CancellationToken cancellationToken)
    {
        var button = submitted.Button;
        if (button.ActionId == ActionElements.UploadAction)
        {
            await uploads.AnswerAsync(activity, user, button, cancellationToken);
            return;
        }

        if (await refused.RefuseAsync(activity, user, submitted, cancellationToken))
        {
            return;
        }

        await turns.HandleAsync(
            new Turn
            {
                DedupeKeys = DedupeKeys.Of(activity),
                Conversation = activity.Address.Conversation,
                UserId = user,
                Identity = activity.Identity,
                Slug = button.Slug,
                // A prompt that is no longer asked is the flow's to answer, whatever was in its form.
                Content = new TurnContent.Action(button.PromptId ?? "", button.ActionId, button.Value, submitted.Fields, []),
                // What was typed into a card goes with the card.
                StaysInChat = false,
            },
            cancellationToken);
    }
}
