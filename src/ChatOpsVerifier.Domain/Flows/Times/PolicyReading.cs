using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Domain.Flows.Times;

/// <summary>Parts of a policy as they are written in a configuration and on the page: in the words of the chat.</summary>
public static class PolicyReading
{
    /// <summary>"9-17", "22:30-7", "0-24" for the whole day.</summary>
    /// <returns>Null: no hours, or hours that could be meant in two ways ("9-5").</returns>
    public static DayHours? Hours(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return ClockTimes.Hours(words.Trim().ToLowerInvariant(), out _);
    }

    /// <summary>"mon-fri", "monday, thursday", "all".</summary>
    public static Weekdays? Days(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return ClockTimes.Days(words.Trim().ToLowerInvariant());
    }

    /// <summary>"weekdays 9:00", "every monday at 8:30", "every 2 hours".</summary>
    /// <param name="now">Local: every second day begins with the day after tomorrow.</param>
    /// <param name="morning">The hour of a rhythm by days that names none.</param>
    public static Rhythm? Rhythm(string words, DateTime now, TimeOnly morning)
    {
        ArgumentNullException.ThrowIfNull(words);
        return RhythmRequests.Find(words, now, morning);
    }
}
