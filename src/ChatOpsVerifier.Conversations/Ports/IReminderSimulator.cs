using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reminders;
using NodaTime;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>Every reminder of a report that is to come if nobody does anything, by the very rules by which they are sent.</summary>
public interface IReminderSimulator
{
    /// <returns>Null: no such report.</returns>
    Task<ReminderSimulation?> ReadAsync(string slug, int days, CancellationToken cancellationToken);
}

/// <param name="Messages">In the order of their instants.</param>
/// <param name="People">Each operator, and why nobody reminds them right now.</param>
/// <param name="Zone">IANA id of the zone in which the instants are shown: the first operator's.</param>
public sealed record ReminderSimulation(
    ReportRecord Report,
    DateTimeOffset From,
    DateTimeOffset Until,
    ImmutableArray<SimulatedMessage> Messages,
    ImmutableArray<SimulatedPerson> People,
    string Zone)
{
    /// <summary>The zone in which a person is shown times; of somebody who is not an operator, that of the first.</summary>
    public DateTimeZone ZoneOf(string personId) => People.FirstOrDefault(p => p.PersonId == personId)?.Zone ?? TimeZones.Of(Zone);
}

/// <param name="At">UTC.</param>
/// <param name="Local">The same instant, with the offset of <paramref name="Zone"/>.</param>
/// <param name="Zone">IANA id: that of the person who is to answer.</param>
/// <param name="PersonId">Who is to answer.</param>
/// <param name="To">Whom it reaches and how, in words.</param>
/// <param name="Begins">The step that it begins with; null: it asks nothing.</param>
/// <param name="Also">Other reports in the same message, by name.</param>
public sealed record SimulatedMessage(
    DateTimeOffset At, DateTimeOffset Local, string Zone, string PersonId, string To, EscalationStep Step, string Why, string? Begins,
    ImmutableArray<string> Also);

/// <param name="NextAt">UTC; null: none is planned.</param>
/// <param name="WhyNot">Why nothing comes right now, the decisive reason first.</param>
/// <param name="Zone">In which they are shown times.</param>
public sealed record SimulatedPerson(string PersonId, string Name, DateTimeOffset? NextAt, ImmutableArray<string> WhyNot, DateTimeZone Zone);
