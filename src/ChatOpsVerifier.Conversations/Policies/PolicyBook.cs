using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Reminders;
using NodaTime;

namespace ChatOpsVerifier.Conversations.Policies;

/// <summary>Everything that says when people are reminded of one report: what is configured, and what was asked for. A value: nothing in it changes.</summary>
public sealed class PolicyBook
{
    private readonly string _slug;
    private readonly ReminderOptions _options;
    private readonly IPeople _people;
    private readonly ImmutableDictionary<(string Slug, string PersonId), PolicyLayer> _asked;

    internal PolicyBook(string slug, ReminderOptions options, IPeople people, IEnumerable<PolicyLayerRecord> asked)
        : this(slug, options, people, asked.ToImmutableDictionary(a => (a.Slug, a.PersonId), a => PolicyLayerJson.Read(a.LayerJson) ?? PolicyLayer.Empty))
    {
    }

    private PolicyBook(string slug, ReminderOptions options, IPeople people, ImmutableDictionary<(string, string), PolicyLayer> asked) =>
        (_slug, _options, _people, _asked) = (slug, options, people, asked);

    /// <summary>The layers above the default, the lowest first.</summary>
    public ImmutableArray<PolicySource> SourcesOf(Person person) => [new(PolicyOrigin.Everybody, _options.Named()), .. Above(person)];

    /// <summary>The policy in force.</summary>
    /// <param name="row">Where there is one: it may hold a rhythm from before policies had layers.</param>
    public ReminderPolicy Of(Person person, ReminderRecord? row = null)
    {
        var policy = Above(person).Aggregate(_options.ToPolicy(), (below, layer) => layer.Layer.Over(below));
        return row?.Interval is { } interval && Asked(_slug, person.Id) is { Rhythm: null, FirstAfter: null, Interval: null, BackOff: null, Cap: null }
            ? policy with { Rhythm = Older(interval, row, policy) }
            : policy;
    }

    /// <summary>The person's policy by the clock and the calendar of anyone who gets the reminder.</summary>
    public ReminderPolicy Of(Person person, Person recipient, ReminderRecord? row)
    {
        var mine = Of(person, row);
        if (recipient.Id == person.Id)
        {
            return mine;
        }

        var theirs = Of(recipient);
        return mine with
        {
            Zone = theirs.Zone,
            WorkingDays = theirs.WorkingDays,
            WorkingHours = theirs.WorkingHours,
            QuietHours = theirs.QuietHours,
            Holidays = theirs.Holidays
        };
    }

    /// <summary>The zone in which a person is shown times.</summary>
    public DateTimeZone ZoneOf(string personId) => _people.All.FirstOrDefault(p => p.Id == personId) is { } person ? Of(person).Zone : _options.ToPolicy().Zone;

    /// <summary>Null: they are there.</summary>
    public Absence? AbsenceOf(string personId, DateTimeOffset now) =>
        Asked(PolicyLayerRecord.Every, personId).Away is { } away && away.Until > now ? away : null;

    /// <summary>Who gets the reminders of a person now.</summary>
    /// <returns>Null: nobody, until they are back.</returns>
    public Person? RecipientOf(Person person, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(person);
        var id = Absence.RecipientOf(person.Id, now, p => AbsenceOf(p, now));
        return id == person.Id ? person : _people.All.FirstOrDefault(p => p.Id == id && p.Role == PersonRole.Operator);
    }

    /// <summary>What was asked for, as it is kept under one name.</summary>
    internal PolicyLayer Asked(string slug, string personId) => _asked.GetValueOrDefault((slug, personId), PolicyLayer.Empty);

    internal PolicyBook With(string slug, string personId, PolicyLayer layer) => new(_slug, _options, _people, _asked.SetItem((slug, personId), layer));

    /// <summary>What lies over the policy for everybody.</summary>
    private ImmutableArray<PolicySource> Above(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return
        [
            new(PolicyOrigin.Report, _options.Reports.GetValueOrDefault(_slug, PolicyLayer.Empty)),
            new(PolicyOrigin.Person, Configured(person)),
            new(PolicyOrigin.Asked, Asked(_slug, PolicyLayerRecord.Every)),
            new(PolicyOrigin.Asked, Asked(PolicyLayerRecord.Every, person.Id)),
            new(PolicyOrigin.Asked, Asked(_slug, person.Id)),
        ];
    }

    private static PolicyLayer Configured(Person person) => person.Reminders ?? PolicyLayer.Empty with { Zone = person.TimeZone };

    /// <summary>Whole days were meant at an hour; it is the one at which the next reminder was planned.</summary>
    private static Rhythm Older(TimeSpan interval, ReminderRecord row, ReminderPolicy policy)
    {
        if (interval.Ticks % TimeSpan.TicksPerDay != 0)
        {
            return new Rhythm.Elapsed(interval);
        }

        var next = policy.Zone.ToLocal(row.DueAt ?? row.LastActivityAt + interval);
        return new Rhythm.ByDays(interval.Days, TimeOnly.FromDateTime(next.DateTime), Weekdays.All, DateOnly.FromDateTime(next.DateTime));
    }
}
