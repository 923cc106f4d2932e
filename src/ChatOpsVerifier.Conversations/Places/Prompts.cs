using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;

namespace ChatOpsVerifier.Conversations.Places;

internal sealed class Prompts(IVerificationStore store) : IPrompts
{
    public async Task<OpenPrompt?> FindAsync(ConversationRef conversation, string? slug, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        if ((slug ?? await PresentAsync(conversation, cancellationToken)) is not { } present)
        {
            return null;
        }

        var kept = await store.FindConversationAsync(conversation, present, cancellationToken);
        return kept is not null && FlowStateJson.Read(kept.StateJson).Prompt is { } prompt ? new OpenPrompt(present, prompt) : null;
    }

    private async Task<string?> PresentAsync(ConversationRef conversation, CancellationToken cancellationToken) =>
        Place.IsShared(conversation)
            ? (await store.ReadPlaceAsync(conversation, cancellationToken)).Present
            : (await store.FindLatestConversationAsync(conversation, cancellationToken))?.Slug;
}
