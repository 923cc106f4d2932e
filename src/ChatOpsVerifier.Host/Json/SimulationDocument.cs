using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Host.Json;

/// <summary>Reminders to come, for a program.</summary>
internal sealed record SimulationDocument(
    string Slug, DateTimeOffset From, DateTimeOffset Until, IReadOnlyList<SimulatedMessageDocument> Messages, IReadOnlyList<SimulatedPersonDocument> People)
{
    public static SimulationDocument Of(ReminderSimulation simulation) => new(
        simulation.Report.Slug,
        simulation.From,
        simulation.Until,
        [
            .. simulation.Messages.Select(m => new SimulatedMessageDocument(
                m.At,
                m.Local,
                m.Zone,
                m.PersonId,
                m.To,
                JsonNames.Of(m.Step),
                m.Why,
                m.Begins,
                m.Also)),
        ],
        [.. simulation.People.Select(p => new SimulatedPersonDocument(p.PersonId, p.Name, p.NextAt, p.WhyNot))]);
}

/// <param name="Local">With the offset of the zone.</param>
/// <param name="Person">Id of who is to answer.</param>
/// <param name="Step">private, channel or secondPerson.</param>
/// <param name="Also">Other reports in the same message.</param>
internal sealed record SimulatedMessageDocument(
    DateTimeOffset At, DateTimeOffset Local, string Zone, string Person, string To, string Step, string Why, string? Begins, IReadOnlyList<string> Also);

internal sealed record SimulatedPersonDocument(string Person, string Name, DateTimeOffset? NextAt, IReadOnlyList<string> WhyNot);
