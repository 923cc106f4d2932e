using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Teams.Cards;
using ChatOpsVerifier.Channels.Teams.Inbound.Reading;
using ChatOpsVerifier.Channels.Teams.Publishing;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Rendering;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Teams.Inbound;

/// <summary>Somebody looks at the team's living card: what it would say if it were posted now. Anyone who is in the channel may read it.</summary>
internal sealed class StatusViews(LivingCards living, IReportCatalog reports, TeamsPictures pictures, IOptions<PageOptions> page)
{
    /// <returns>Null: no such report has its status there, or it takes more than one card.</returns>
    public async Task<JsonObject?> FindAsync(Activity activity, string? slug, CancellationToken cancellationToken)
    {
        if (slug is null || !living.StandsIn(activity.Root().Address.Conversation, slug) || await reports.FindAsync(slug, cancellationToken) is not { } view)
        {
            return null;
        }

        var message = StatusSummary.Build(view.Status);
        var picture = message.Blocks.OfType<MessageBlock.Image>().FirstOrDefault() is { } image
            ? await pictures.FindAsync(image.Path, cancellationToken)
            : null;
        var rendered = CardRenderer.Render(message, slug, new CardPlace(IsPersonal: false, page.Value.PublicUrl is not null), picture, canSendFile: false);
        LivingCards.Refresh(rendered, slug);
        return rendered.Parts is [var only] ? only.Card : null;
    }
}
