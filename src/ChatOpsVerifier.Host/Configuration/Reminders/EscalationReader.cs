using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Host.Configuration.Values;

namespace ChatOpsVerifier.Host.Configuration.Reminders;

/// <summary>Whether the second person is one who is configured.</summary>
internal static class EscalationReader
{
    public static void Check(ValueReader read, EscalationOptions options, IReadOnlyList<Person> people)
    {
        if (options.SecondPerson is { } id && people.All(p => p.Id != id))
        {
            read.Complain("Reminders:Escalation:SecondPerson", id, $"one of {string.Join(", ", people.Select(p => p.Id))}");
        }
    }
}
