using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Domain.Flows.Times;

/// <summary>A policy in plain words, the same in chat and on the page.</summary>
public static class PolicyDescription
{
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
        return ClockTimes.Tell(policy.WorkingDays) + (policy.Holidays.Count > 0 ? ", holidays excepted" : "");
    }
}
