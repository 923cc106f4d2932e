using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Host.Configuration.Values;

namespace ChatOpsVerifier.Host.Configuration;

/// <summary>In which zone days are meant where nobody says it: the first operator's.</summary>
internal static class StatusReader
{
    public static void Complete(ValueReader read, StatusOptions options, IReadOnlyList<Person> people)
    {
        if (read.Text("Status:TimeZone") is null)
        {
            // A zone of a person that does not exist is reported there.
            options.Zone = TimeZones.Of(people.FirstOrDefault(p => p.Role == PersonRole.Operator)?.TimeZone ?? "UTC");
        }
    }
}
