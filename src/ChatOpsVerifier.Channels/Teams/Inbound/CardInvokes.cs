using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Teams.Cards;
using ChatOpsVerifier.Channels.Teams.Inbound.Reading;
using ChatOpsVerifier.Channels.Teams.Publishing;

namespace ChatOpsVerifier.Channels.Teams.Inbound;

/// <summary>Action.Execute: the response says what becomes of the card. Source: "Universal Actions for Adaptive Cards" at learn.microsoft.com.</summary>
internal sealed class CardInvokes(Presses presses, StatusViews status)
{
    private const string MessageType = "application/vnd.microsoft.activity.message";
    private const string ErrorType = "application/vnd.microsoft.error";

    public async Task<TeamsReply> ReceiveAsync(Activity activity, CancellationToken cancellationToken)
    {
        var action = activity.Payload.ObjectOrNone("value")?.ObjectOrNone("action");
        if (activity.UserId is not { } user || action?.ObjectOrNone("data") is not { } data || Submitted.Of(data) is not { } submitted)
        {
            return Refuse("BadRequest", "This button does not belong to this app.");
        }

        if (submitted.Button is { ActionId: LivingCards.RefreshAction, Slug: var slug })
        {
            return await status.FindAsync(activity, slug, cancellationToken) is { } card
                ? Replied(Card.ContentType, card)
                : Refuse("NotFound", "The status of this report is no longer shown here.");
        }

        await presses.PressAsync(activity, user, submitted, cancellationToken);
        return Told("Received; the answer follows.");
    }

    private static TeamsReply Told(string text) => Replied(MessageType, text);

    private static TeamsReply Replied(string type, JsonNode value) => new(200, new JsonObject { ["statusCode"] = 200, ["type"] = type, ["value"] = value });

    private static TeamsReply Refuse(string code, string message) =>
        new(200, new JsonObject { ["statusCode"] = 400, ["type"] = ErrorType, ["value"] = new JsonObject { ["code"] = code, ["message"] = message } });
}
