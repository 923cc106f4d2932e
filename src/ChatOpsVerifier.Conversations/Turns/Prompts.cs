using ChatOpsVerifier.Conversations.Places;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;

namespace ChatOpsVerifier.Conversations.Turns;

internal sealed class Prompts(IVerificationStore store) : IPrompts
{
    public async Task<OpenPrompt?> FindAsync(ConversationRef conversation, string? slug, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var place = await store.ReadPlaceAsync(conversation, cancellationToken);
        var present = slug ?? await store.FindPresentAsync(conversation, place, cancellationToken);
        if (present is null)
        {
            return place.Held is [.., var own] ? new OpenPrompt(OpenPrompt.NoReport, new LivePrompt(own.Key, own.Message)) : null;
        }

        var kept = await store.FindConversationAsync(conversation, present, cancellationToken);
        return kept is not null && FlowStateJson.Read(kept.StateJson).Prompt is { } prompt ? new OpenPrompt(present, prompt) : null;
    }
}
