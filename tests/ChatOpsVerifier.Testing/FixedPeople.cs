using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;

namespace ChatOpsVerifier.Testing;

/// <summary>People known by name; by default Olga operates, Rita reviews and Tom reads along, all on the web.</summary>
public sealed class FixedPeople(params Person[] people) : IPeople
{
    public FixedPeople()
        : this(
            Web("operator", "Olga", PersonRole.Operator),
            Web("reviewer", "Rita", PersonRole.Reviewer),
            Web("teammate", "Tom", PersonRole.Guest))
    {
    }

    public IReadOnlyList<Person> All => people;

    public Person? FindByAddress(string channel, string userId) =>
        people.FirstOrDefault(p => p.Addresses.TryGetValue(channel, out var address) && address == userId);

    public string NameOf(string personId) => people.FirstOrDefault(p => p.Id == personId)?.Name ?? personId;

    public static Person Web(string id, string name, PersonRole role) =>
        new(id, name, role, ImmutableDictionary<string, string>.Empty.Add("web", id));
}
