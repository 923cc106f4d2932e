using ChatOpsVerifier.Channels.WebChat;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Host.Configuration;

internal sealed class ConfiguredPeople(Settings settings) : IPeople
{
    public IReadOnlyList<Person> All => settings.Operators;

    public Person? FindByAddress(string channel, string userId) =>
        settings.Operators.FirstOrDefault(p => string.Equals(AddressOf(p, channel), userId, StringComparison.OrdinalIgnoreCase));

    // Anyone who can sign in is somebody on the page, also without a name of their own there.
    private static string? AddressOf(Person person, string channel) =>
        channel == WebConversations.Channel ? WebChatInbox.UserIdOf(person) : person.Addresses.GetValueOrDefault(channel);

    public string NameOf(string personId) => settings.Operators.FirstOrDefault(p => p.Id == personId)?.Name ?? personId;
}
