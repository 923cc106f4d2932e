using System.Globalization;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>When everything would be settled if work went on as it really went of late; or why there is no forecast.</summary>
public abstract record Forecast
{
    /// <summary>Working days that are looked back on, today not counted.</summary>
    public const int LookBack = 10;

    /// <summary>Fewer working days than this with something settled are not a pace.</summary>
    public const int LeastDays = 3;

    /// <summary>Further ahead than this nothing is predicted: a year of working days.</summary>
    private const int Horizon = 260;

    private Forecast()
    {
    }

    /// <summary>For people: a whole phrase without its full stop.</summary>
    public abstract string Words { get; }

    public sealed record None(string Because) : Forecast
    {
        public override string Words => $"not possible: {Because}";
    }

    /// <param name="Latest">Null: at the slowest stretch of late the end is not in sight.</param>
    /// <param name="Slowest">Checks settled a working day over the slowest stretch of the days looked back on; may be 0 or less where answers were
    /// withdrawn.</param>
    /// <param name="Days">Working days that this rests on.</param>
    public sealed record Between(DateOnly Earliest, DateOnly? Latest, double Slowest, double Fastest, int Days) : Forecast
    {
        public override string Words =>
            $"{Dates}{(Latest is null ? "; at the slowest pace of late there is no end in sight" : "")} (the last {Counted.Of(Days, "working day")}: {Rate} "
                + "settled a day)";

        /// <summary>"2026-12-02 to 2026-12-09", or "not before 2026-12-02".</summary>
        public string Dates => Latest switch
        {
            null => $"not before {Day(Earliest)}",
            { } latest when latest == Earliest => Day(Earliest),
            { } latest => $"{Day(Earliest)} to {Day(latest)}",
        };

        private string Rate => Number(Slowest) == Number(Fastest) ? Number(Fastest) : $"{Number(Slowest)} to {Number(Fastest)}";

        private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The pace is a range, and so is the date: the averages of every stretch of half the days looked back on, of which the
    /// slowest and the fastest count. What was settled on a free day counts to the working day before it.
    /// </summary>
    /// <param name="history">Ends of days, in order; days on which nothing was recorded may be missing.</param>
    /// <param name="open">Checks that are not settled now.</param>
    /// <param name="disputed">Of these the refuted and the disputed: what is false becomes true by fixing it, of which the pace of looking says
    /// nothing.</param>
    /// <param name="isWorkingDay">Null: Monday to Friday.</param>
    public static Forecast From(IReadOnlyList<DaysEnd> history, int open, int disputed, DateOnly today, Func<DateOnly, bool>? isWorkingDay = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        var works = isWorkingDay ?? (day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        if (open <= 0)
        {
            return new None("no check is open");
        }

        if (disputed > 0)
        {
            return new None(
                $"{Counted.Of(disputed, "check")} {Counted.Verb(disputed, "is", "are")} refuted or in conflict, and no pace predicts when that is fixed");
        }

        var gains = Gains(history, today, works);
        var productive = gains.Count(g => g > 0);
        if (productive < LeastDays)
        {
            return new None($"checks were settled on {productive} of the last {LookBack} working days; a forecast needs {LeastDays}");
        }

        var stretch = (gains.Count + 1) / 2;
        double[] averages = [.. Enumerable.Range(0, gains.Count - stretch + 1).Select(from => gains.Skip(from).Take(stretch).Sum() / (double)stretch)];
        var (slowest, fastest) = (averages.Min(), averages.Max());
        // The rest of today may still be worked; the slowest begins tomorrow.
        return After(today.AddDays(-1), open, fastest, works) is { } earliest
            ? new Between(earliest, After(today, open, slowest, works), slowest, fastest, gains.Count)
            : new None("at the pace of late the end is more than a year away");
    }

    /// <summary>Settled a working day, oldest first: from the first on which anything was settled.</summary>
    private static List<int> Gains(IReadOnlyList<DaysEnd> history, DateOnly today, Func<DateOnly, bool> works)
    {
        var gains = new List<int>();
        // Looked at backwards, each working day takes what was settled on the free days behind it.
        var (after, at) = (history.Count > 0 ? history[^1].Settled : 0, history.Count - 1);
        for (var back = 1; back <= Horizon && gains.Count < LookBack && at >= 0; back++)
        {
            var day = today.AddDays(-back);
            if (!works(day))
            {
                continue;
            }

            while (at >= 0 && history[at].Day >= day)
            {
                at--;
            }

            var before = at >= 0 ? history[at].Settled : 0;
            gains.Insert(0, after - before);
            after = before;
        }

        gains.RemoveRange(0, Math.Max(0, gains.FindIndex(g => g != 0)));
        return gains;
    }

    private static DateOnly? After(DateOnly day, int open, double pace, Func<DateOnly, bool> works)
    {
        if (pace <= 0 || open / pace > Horizon)
        {
            return null;
        }

        // A pace is a quotient: what is a hair more than a whole number is that number.
        var left = (int)Math.Ceiling((open / pace) - 1e-9);
        // A calendar without any working day has no end either.
        for (var step = 0; left > 0 && step < Horizon * 3; step++)
        {
            day = day.AddDays(1);
            left -= works(day) ? 1 : 0;
        }

        return left > 0 ? null : day;
    }
}
