using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Host.Pages.Chat;

internal static class Transcript
{
    /// <summary>What a person may see, in the order in which it was said.</summary>
    /// <remarks>
    /// An edited message keeps its place: the instant at which it was first said gives the order, and the id only breaks ties.
    /// </remarks>
    public static ImmutableArray<ChatLine> For(IEnumerable<WebChatMessage> messages, Person viewer, string userId)
    {
        var seen = messages.Where(m => m.PrivateTo is null || m.PrivateTo == userId).OrderBy(m => m.At).ThenBy(m => m.Id).ToList();
        var current = seen.LastOrDefault(m => m.Message?.PromptId is not null)?.Message!.PromptId;
        return [.. seen.Select(m => new ChatLine(m, m.Author == viewer.Id, current is not null && m.Message?.PromptId == current))];
    }
}
