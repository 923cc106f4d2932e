using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Conversations.Access;

/// <summary>Somebody known by configuration.</summary>
/// <param name="Id">Is in the ledger.</param>
/// <param name="Addresses">Channel name → user id there: "web" → "ada", "slack" → "U012".</param>
public sealed record Person(string Id, string Name, PersonRole Role, ImmutableDictionary<string, string> Addresses, string TimeZone = "UTC")
{
    /// <summary>What is configured about this person's reminders; null: nothing.</summary>
    public PolicyLayer? Reminders { get; init; }

    /// <summary>May see to the schedule, undeliverable messages, and everybody's keys and sessions.</summary>
    public bool IsAdmin { get; init; }
}

public enum PersonRole
{
    /// <summary>Known, reads along.</summary>
    Guest,
    Reviewer,
    Operator,
}

public interface IPeople
{
    IReadOnlyList<Person> All { get; }

    Person? FindByAddress(string channel, string userId);

    /// <summary>Display name of a person id; the id itself where it is unknown.</summary>
    string NameOf(string personId);
}
