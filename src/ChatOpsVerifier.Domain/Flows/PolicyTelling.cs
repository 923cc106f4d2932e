using ChatOpsVerifier.Domain.Flows.Commands;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Domain.Flows;

/// <summary>A policy in plain words, the same in chat and on the page.</summary>
public static class PolicyTelling
{
    /// <summary>"Every day at 09:00" or "first after 4 hours of silence, then every day, each wait 1.5 times longer, at most 7 days".</summary>
    public static string Rhythm(ReminderPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (policy.Rhythm is { } rhythm)
        {
            return RhythmWords.Tell(rhythm);
        }

        var grows = policy.BackOff > 1 && policy.Cap > policy.Interval
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $", each further wait {policy.BackOff:0.##} times longer, at most {Words.Span(policy.Cap)}")
            : "";
        return $"after {Words.Span(policy.FirstAfter)} of silence, then {RhythmWords.Tell(policy.Interval)}{grows}";
    }

    /// <summary>"working hours 09:00–17:00, quiet hours 22:00–07:00".</summary>
    public static string Hours(ReminderPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var hours = policy.WorkingHours.IsWholeDay ? "at any hour" : $"working hours {policy.WorkingHours}";
        return policy.QuietHours is { } quiet ? $"{hours}, quiet hours {quiet}" : hours;
    }

    public static string Days(ReminderPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return ClockWords.Tell(policy.WorkingDays) + (policy.Holidays.Count > 0 ? ", holidays excepted" : "");
    }

    public static string InOneLine(ReminderPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var due = policy.Due is { } day ? $" Due by the end of {Words.Day(day)}." : "";
        return $"The policy in force: {Rhythm(policy)}; {Days(policy)}, {Hours(policy)} ({policy.Zone.Id}).{due}";
    }
}
