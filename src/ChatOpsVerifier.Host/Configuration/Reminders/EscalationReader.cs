using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Host.Configuration.Values;

namespace ChatOpsVerifier.Host.Configuration.Reminders;

/// <summary>Who is notified without a reply, and when.</summary>
internal static class EscalationReader
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    public static EscalationSettings Read(ValueReader read, IReadOnlyList<Person> people) => new(
        read.Flag("Reminders:Escalation:Enabled"),
        Silence(read, "Reminders:Escalation:ChannelAfter"),
        Silence(read, "Reminders:Escalation:SecondAfter"),
        Second(read, people),
        Silence(read, "Reminders:Escalation:AcknowledgedFor"),
        (int)read.Whole("Reminders:RotateAfter", 1, 100),
        (int)read.Whole("Reminders:KeepLogDays", 30, 3650));

    private static TimeSpan Silence(ValueReader read, string key)
    {
        var silence = read.Duration(key, TimeSpan.FromSeconds(1));
        if (silence > Longest)
        {
            read.Complain(key, silence.ToString(), $"a duration of at most {Longest}");
        }

        return silence;
    }

    private static string? Second(ValueReader read, IReadOnlyList<Person> people)
    {
        const string Key = "Reminders:Escalation:SecondPerson";
        var id = read.Text(Key);
        if (id is not null && people.All(p => p.Id != id))
        {
            read.Complain(Key, id, $"one of {string.Join(", ", people.Select(p => p.Id))}");
        }

        return id;
    }
}
