using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Host.Pages.Chat;

internal static class Transcript
{
    /// <summary>What a person may see, in the order in which it was said; what was taken away is not.</summary>
    /// <remarks>
    /// An edited message keeps its place: the instant at which it was first said gives the order, and the id only breaks ties.
    /// What was answered lost its prompt by that edit; so the question stays open above the answer to a word such as "status".
    /// </remarks>
    public static ImmutableArray<ChatLine> For(IEnumerable<WebChatMessage> messages, Person viewer, string userId)
    {
        var seen = messages
            .Where(m => m.Message is not { IsWithdrawn: true })
            .Where(m => m.PrivateTo is null || m.PrivateTo == userId)
            .OrderBy(m => m.At)
            .ThenBy(m => m.Id)
            .ToList();
        return [.. seen.Select(m => new ChatLine(m, m.Author == viewer.Id, m.Message?.PromptId is not null))];
    }
}
