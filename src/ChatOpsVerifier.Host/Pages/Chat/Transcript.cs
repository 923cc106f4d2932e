using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Host.Pages.Chat;

internal static class Transcript
{
    /// <summary>What a person may see, in the order in which it was said.</summary>
    /// <remarks>
    /// A person's words are kept only after their turn was worked, when the answer may already stand in the store;
    /// they carry the instant at which they arrived, so the instant gives the order and the id only breaks ties.
    /// </remarks>
    public static ImmutableArray<ChatLine> For(IEnumerable<WebChatMessage> messages, Person viewer, string userId)
    {
        var seen = messages.Where(m => m.PrivateTo is null || m.PrivateTo == userId).OrderBy(m => m.At).ThenBy(m => m.Id).ToList();
        var current = seen.LastOrDefault(m => m.Message?.PromptId is not null)?.Message!.PromptId;
        return [.. seen.Select(m => new ChatLine(m, m.Author == viewer.Id, current is not null && m.Message?.PromptId == current))];
    }
}
