using System.Globalization;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

internal static class Dates
{
    /// <summary>The time zone furthest ahead: there, tomorrow has begun first.</summary>
    private static readonly TimeSpan FurthestAhead = TimeSpan.FromHours(14);

    /// <returns>Null: somebody, somewhere, can have seen it on that date by now.</returns>
    public static Decision? Objection(DateOnly observedOn, DateTimeOffset at)
    {
        if (observedOn == default)
        {
            return Ruling.Refuse("no-observed-date", "The date on which it was observed is missing; age is counted from it. Give it as year-month-day.");
        }

        var latest = DateOnly.FromDateTime(at.UtcDateTime + FurthestAhead);
        return observedOn > latest
            ? Ruling.Refuse(
                "observed-in-future",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"It is said to have been observed on {observedOn:yyyy-MM-dd}, which is in the future. Use today or an earlier date."))
            : null;
    }
}
