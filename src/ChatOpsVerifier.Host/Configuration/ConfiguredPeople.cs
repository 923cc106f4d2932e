using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Host.Configuration;

internal sealed class ConfiguredPeople(Settings settings) : IPeople
{
    public IReadOnlyList<Person> All => settings.Operators;

    public Person? FindByAddress(string channel, string userId) =>
        settings.Operators.FirstOrDefault(p => p.Addresses.TryGetValue(channel, out var id) && string.Equals(id, userId, StringComparison.OrdinalIgnoreCase));

    public string NameOf(string personId) => settings.Operators.FirstOrDefault(p => p.Id == personId)?.Name ?? personId;
}
