using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Host.Json;

/// <summary>The status of a report, as a part of its document.</summary>
internal static class StatusJson
{
    public static StatusDocument Build(StatusFacts facts)
    {
        var d = facts.Delta;
        return new StatusDocument(
            VerdictSummary.Because(facts.Assessment),
            new DeltaDocument(
                facts.Since, d.Words, d.Verified, d.NotAvailable, d.Refuted, d.Stale, d.Reopened, d.Conflicts, d.ConflictsSettled, d.Added, d.Removed),
            facts.OldestBlocker is { } b
                ? new BlockerDocument(b.Check.Id, b.Check.Handle, b.Check.Line, b.Check.Text, JsonNames.Of(b.State), b.Since, b.Alike, b.Because)
                : null,
            facts.Forecast is Forecast.Between f
                ? new ForecastDocument(f.Earliest, f.Latest, Rounded(f.Slowest), Rounded(f.Fastest), f.Days, f.Words)
                : new ForecastDocument(null, null, null, null, null, facts.Forecast.Words),
            [.. facts.Reminders.Select(r => new ReminderDocument(r.PersonId, r.PersonName, r.At, r.Zone.Id))]);
    }

    private static double Rounded(double value) => Math.Round(value, 2);
}
