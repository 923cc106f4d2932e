using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ChatOpsVerifier.Conversations.Status;

/// <summary>Computes the status of a report: the one place in which the numbers beside the assessment are made.</summary>
internal sealed class StatusFigures(ReportReader reader, IPeople people, IOptions<StatusOptions> options, IOptions<EvidenceOptions> evidence)
{
    // What was settled on days that are over does not change: counted once a day and report, not with every turn.
    private readonly BoundedCache<(string HeadHash, string SourceSha256, DateOnly Today), ImmutableArray<DaysEnd>> _paces = new(4_096);

    // What follows an entry never changes where it is: looked for once a day and report, not through a long ledger with every turn.
    private readonly BoundedCache<(string First, DateTimeOffset From), int> _firsts = new(4_096);

    /// <param name="book">Who is reminded when; its working days are those of the forecast.</param>
    /// <param name="reminders">All that are kept of this report.</param>
    public async Task<StatusFacts> OfAsync(
        ReportSnapshot report,
        IStoreReader store,
        PolicyBook book,
        IReadOnlyList<ReminderRecord> reminders,
        DateTimeOffset now,
        CancellationToken cancellationToken = default)
    {
        var (since, delta) = await NewsAsync(report, store, DigestBefore(now), until: null, cancellationToken);
        return new StatusFacts(report.Assessment, delta, since, Foretell(report, book, now), Next(report, book, reminders), now, options.Value.Zone);
    }

    /// <summary>The last instant from which what is new is counted.</summary>
    public DateTimeOffset DigestBefore(DateTimeOffset now) => DigestTime.LastUpTo(now, options.Value.DigestAt ?? TimeOnly.MinValue, options.Value.Zone);

    /// <param name="until">Null: up to now.</param>
    /// <returns>What changed since an instant, or since the import where that was later (the import itself is not news), and since when.</returns>
    public async Task<(DateTimeOffset Since, StatusDelta Delta)> NewsAsync(
        ReportSnapshot report, IStoreReader store, DateTimeOffset since, DateTimeOffset? until, CancellationToken cancellationToken = default)
    {
        var entries = report.Ledger.Entries;
        if (entries.IsEmpty)
        {
            return (since, StatusDelta.None);
        }

        var from = entries[0].At > since ? entries[0].At : since;
        var before = await AssessAsync(from);
        return (from, StatusDelta.Between(before, until is { } end && end > from ? await AssessAsync(end) : report.Assessment));

        // A clock that was set back makes entries come out of order; the first one that is not earlier decides.
        Task<Assessment> AssessAsync(DateTimeOffset at)
        {
            var key = (entries[0].Hash, at);
            if (!_firsts.TryGet(key, out var first) || first >= entries.Length || entries[first].At < at)
            {
                first = Enumerable.Range(0, entries.Length).FirstOrDefault(i => entries[i].At >= at, entries.Length);
                if (first < entries.Length)
                {
                    _firsts.Set(key, first);
                }
            }

            var known = Math.Max(1, first);
            return reader.AssessEarlierAsync(report, known, DateOnly.FromDateTime(at.UtcDateTime), store, cancellationToken);
        }
    }

    private IEnumerable<Person> Operators => people.All.Where(p => p.Role == PersonRole.Operator);

    private Forecast Foretell(ReportSnapshot report, PolicyBook book, DateTimeOffset now)
    {
        var (counts, zone) = (report.Assessment.Counts, options.Value.Zone);
        var today = zone.DateOf(now);
        ReminderPolicy[] calendars = [.. Operators.Select(p => book.Of(p))];
        // Work goes on where any of them works.
        return Forecast.From(
            PaceOf(report, today, zone),
            counts.Checks - counts.Settled,
            counts.Refuted + counts.Conflicts,
            today,
            day => calendars.Any(c => ReminderCalendar.IsWorkingDay(c, day)));
    }

    private ImmutableArray<DaysEnd> PaceOf(ReportSnapshot report, DateOnly today, DateTimeZone zone)
    {
        var entries = report.Ledger.Entries;
        var over = entries.Length;
        var midnight = zone.AtStartOfDay(LocalDate.FromDateOnly(today)).ToDateTimeOffset();
        while (over > 0 && entries[over - 1].At >= midnight)
        {
            over--;
        }

        return over == 0 ? [] : _paces.GetOrAdd((entries[over - 1].Hash, report.Record.SourceSha256, today), () =>
            Pace.Of(report.Parsed.Report, report.Parsed.Plan, report.Parsed.Lint, entries, today, zone, evidence.Value.MaxAgeDays));
    }

    private ImmutableArray<NextReminder> Next(ReportSnapshot report, PolicyBook book, IReadOnlyList<ReminderRecord> reminders)
    {
        var of = reminders.ToDictionary(r => r.PersonId, StringComparer.Ordinal);
        var next = ImmutableArray.CreateBuilder<NextReminder>();
        foreach (var person in report.IsPass ? [] : Operators)
        {
            if (of.GetValueOrDefault(person.Id) is { DueAt: { } due, IsPaused: false } row && book.RecipientOf(person, due) is { } recipient)
            {
                next.Add(new NextReminder(recipient.Id, recipient.Name, due, book.Of(person, recipient, row).Zone));
            }
        }

        return [.. next.OrderBy(r => r.At).ThenBy(r => r.PersonId, StringComparer.Ordinal)];
    }
}
