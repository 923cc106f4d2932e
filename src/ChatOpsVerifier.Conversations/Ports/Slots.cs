using System.Globalization;
using ChatOpsVerifier.Domain.Reminders;
using NodaTime;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>A slot names one reminder: its due instant as planned.</summary>
internal static class Slots
{
    /// <summary>Exact to the tick: two instants are two slots.</summary>
    public static string Of(DateTimeOffset? due) => due is { } at ? Utc(at, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'") : "none";

    /// <summary>For people: "Tue 24 Nov 2026, 09:00 (Europe/Vienna)".</summary>
    public static string Tell(DateTimeOffset? due, DateTimeZone zone) =>
        due is { } at ? $"{zone.ToLocal(at).ToString("ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture)} ({zone.Id})" : "none";

    private static string Utc(DateTimeOffset at, string format) => at.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
}
