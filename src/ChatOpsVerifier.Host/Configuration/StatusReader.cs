using System.Globalization;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Host.Configuration.Values;
using NodaTime;

namespace ChatOpsVerifier.Host.Configuration;

/// <summary>When the team is notified, and in which zone days are meant.</summary>
internal static class StatusReader
{
    private const string Off = "Off";

    public static StatusSettings Read(ValueReader read, IReadOnlyList<Person> people) => new(DigestAt(read), Zone(read, people));

    private static TimeOnly? DigestAt(ValueReader read)
    {
        const string Key = "Status:DigestAt";
        var text = read.Text(Key)!;
        if (string.Equals(text, Off, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (!TimeOnly.TryParseExact(text, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
        {
            read.Complain(Key, text, SettingCatalog.Get(Key).Accepted);
        }

        return at;
    }

    private static DateTimeZone Zone(ValueReader read, IReadOnlyList<Person> people)
    {
        const string Key = "Status:TimeZone";
        if (read.Text(Key) is not { } name)
        {
            // A zone of a person that does not exist is reported there.
            return TimeZones.Of(people.FirstOrDefault(p => p.Role == PersonRole.Operator)?.TimeZone ?? "UTC");
        }

        if (TimeZones.Find(name) is { } zone)
        {
            return zone;
        }

        read.Complain(Key, name, SettingCatalog.Get(Key).Accepted);
        return DateTimeZone.Utc;
    }
}
