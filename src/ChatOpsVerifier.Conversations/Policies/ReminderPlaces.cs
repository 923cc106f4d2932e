using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Conversations.Policies;

/// <summary>
/// Where a person is reminded: in private, in the channel in which they acted last; before that, in the first chat that
/// reaches them, in the order in which the channels were added, and on the page only where no chat does. A chat rings, a page has to be open.
/// </summary>
internal sealed class ReminderPlaces(IEnumerable<IHomeConversations> homes)
{
    private readonly IHomeConversations[] _homes = [.. homes.OrderBy(h => h.Channel == WebConversations.Channel)];

    /// <param name="acted">Where they acted last, or were reminded last; null: nowhere.</param>
    /// <returns>Null: there is no way to reach that person.</returns>
    public ConversationRef? For(Person person, string slug, ConversationRef? acted) =>
        _homes.Where(h => h.Channel == acted?.Channel).Concat(_homes).Select(h => h.For(person, slug)).FirstOrDefault(home => home is not null) ?? acted;
}
