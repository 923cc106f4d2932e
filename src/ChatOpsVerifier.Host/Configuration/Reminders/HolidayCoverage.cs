using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Host.Configuration.Reminders;

/// <summary>How far a holiday file reaches: behind its end, every day looks like a working day.</summary>
/// <param name="First">The first holiday in it.</param>
/// <param name="Last">The last one.</param>
/// <param name="Until">The last day of which it says whether it is a holiday; <c>null</c>: a rule in it goes on every year.</param>
internal sealed record HolidayCoverage(string Path, int Days, DateOnly First, DateOnly Last, DateOnly? Until)
{
    private const int MonthAhead = 31;

    /// <summary>Public holidays come by the year: a file whose last one is in its last quarter speaks of the whole year.</summary>
    private const int LastQuarter = 10;

    public static HolidayCoverage Of(string path, Holidays holidays, int endless)
    {
        var (first, last) = (holidays.Days.First().Key, holidays.Days.Last().Key);
        DateOnly? until = last.Year >= endless ? null : last.Month >= LastQuarter ? new DateOnly(last.Year, 12, 31) : last;
        return new HolidayCoverage(path, holidays.Count, first, last, until);
    }

    public string Words => Until is { } until
        ? $"{Counted.Of(Days, "day")} from {First:yyyy-MM-dd} to {Last:yyyy-MM-dd}: covers until {until:yyyy-MM-dd}"
        : $"yearly rules, from {First:yyyy-MM-dd} on without an end";

    /// <returns><c>null</c>: it reaches more than a month ahead.</returns>
    public string? Problem(DateOnly today)
    {
        if (Until is not { } until || until.DayNumber - today.DayNumber is var left && left > MonthAhead)
        {
            return null;
        }

        var ends = left < 0
            ? $"covered until {until:yyyy-MM-dd}, so no day since counts as a holiday"
            : $"covers until {until:yyyy-MM-dd}, {Counted.Of(left, "day")} from now; after that, no day counts as a holiday";
        return $"The holiday file {Path} {ends}. Put a newer one there and restart.";
    }
}
