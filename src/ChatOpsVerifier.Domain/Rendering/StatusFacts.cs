using System.Collections.Immutable;
using System.Globalization;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Verification;
using NodaTime;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>
/// The status of a report, made at one instant: chat, page, API, badge, picture and living message all read this one value,
/// and its words, and compute nothing of their own.
/// </summary>
/// <param name="Delta">What changed since <paramref name="Since"/>.</param>
/// <param name="Since">UTC: the last digest, or the import where that was later.</param>
/// <param name="Reminders">Who is reminded next, the earliest first.</param>
/// <param name="Now">UTC.</param>
/// <param name="Zone">The team's.</param>
public sealed record StatusFacts(
    Assessment Assessment,
    StatusDelta Delta,
    DateTimeOffset Since,
    Forecast Forecast,
    ImmutableArray<NextReminder> Reminders,
    DateTimeOffset Now,
    DateTimeZone Zone)
{
    /// <summary>Null: no check blocks PASS.</summary>
    public Blocker? OldestBlocker { get; } = Blocker.Oldest(Assessment);

    /// <summary>"since yesterday 09:00: +2 verified, 1 refuted"; null: nothing that the team would notice.</summary>
    public string? DeltaWords => Delta.IsAny ? $"since {SinceWords}: {Delta.Words}" : null;

    public string SinceWords => Ago(Since);

    /// <summary>"2.3.1 refuted since 2026-11-24: Check the retention"; null as <see cref="OldestBlocker"/>.</summary>
    public string? BlockerWords => OldestBlocker is not { } b
        ? null
        : $"{b.Check.Handle} {VerdictSummary.Word(b.State)} since {Day(b.Since)}{(b.Alike == 0 ? "" : $", like {b.Alike} more")}: "
            + $"{b.Check.Text}{(b.Because is null ? "" : $" ({b.Because})")}";

    /// <summary>Null: none, of which <see cref="Forecast"/> says why.</summary>
    public string? ForecastWords => Forecast is Forecast.Between forecast ? forecast.Words : null;

    /// <summary>There is more to say than the verdict and the counts.</summary>
    public bool IsWorthMore => BlockerWords is not null || ForecastWords is not null || DeltaWords is not null;

    /// <summary>"Ada, 2026-11-25 09:00 (Europe/Vienna)"; null: nobody is to be reminded.</summary>
    public string? NextReminderText => Reminders.IsDefaultOrEmpty ? null : string.Join("; ", Reminders.Select(r => r.Words));

    private string Day(DateTimeOffset at) => Local(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"yesterday 09:00", "Monday 09:00", "2026-11-02 09:00": in the team's zone, the time left out at midnight.</summary>
    public string Ago(DateTimeOffset at)
    {
        var local = Local(at);
        var time = local.TimeOfDay == TimeSpan.Zero ? "" : local.ToString(" HH:mm", CultureInfo.InvariantCulture);
        return (Zone.DateOf(Now).DayNumber - DateOnly.FromDateTime(local).DayNumber) switch
        {
            0 => "today" + time,
            1 => "yesterday" + time,
            > 1 and < 7 => local.ToString("dddd", CultureInfo.InvariantCulture) + time,
            _ => local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + time,
        };
    }

    private DateTime Local(DateTimeOffset at) => Zone.ToLocal(at).DateTime;
}

/// <param name="At">UTC.</param>
/// <param name="Zone">The person's own.</param>
public sealed record NextReminder(string PersonId, string PersonName, DateTimeOffset At, DateTimeZone Zone)
{
    public string Words => $"{PersonName}, {Zone.ToLocal(At).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} ({Zone.Id})";
}
