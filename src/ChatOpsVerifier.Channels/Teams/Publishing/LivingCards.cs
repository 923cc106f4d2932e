using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Teams.Cards;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Teams.Publishing;

/// <summary>
/// The team's living card. It is edited when something happens; but time alone makes it untrue, too, and an edit may be late or
/// lost. So the card itself asks for its present state whenever somebody looks at it. Nobody is named in it: Teams asks for everybody
/// where at most 60 people are, and elsewhere offers "Refresh". Source: "Universal Actions for Adaptive Cards" at learn.microsoft.com.
/// </summary>
internal sealed class LivingCards(IEnumerable<IStatusTargets> targets)
{
    /// <summary>Not the flow's: the channel answers it, and nothing is recorded.</summary>
    public const string RefreshAction = "teams.status";

    public bool IsLiving(Delivery delivery) =>
        delivery.Slug is { } slug && TargetOf(slug, delivery.Conversation) is { } target && delivery.MessageKey == target.Key(StatusTarget.LivingKey);

    public bool StandsIn(ConversationRef place, string slug) => TargetOf(slug, place) is not null;

    /// <summary>Cards that are one part of several are left as they are: the answer could take the place of one alone.</summary>
    public static void Refresh(RenderedCards rendered, string slug)
    {
        if (rendered.Parts is [var only])
        {
            only.Card["refresh"] = new JsonObject { ["action"] = Card.Execute(
                "Refresh", RefreshAction, new TeamsButton(RefreshAction, slug, null, "").Write()) };
        }
    }

    private StatusTarget? TargetOf(string slug, ConversationRef place) => targets.SelectMany(t => t.For(slug)).FirstOrDefault(t => t.Conversation == place);
}
