using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Host.Pages.Reminders;

/// <summary>The reminders of one report: those to come, and the ledger of those that were.</summary>
/// <param name="Log">Newest first.</param>
public sealed record RemindersModel(ReminderSimulation Simulation, ImmutableArray<ReminderLogRecord> Log)
{
    /// <summary>Another word whenever the card would look different.</summary>
    public string Version =>
        string
            .Join(
                '|',
                Log
                    .Select(l => $"{l.At.UtcTicks}{l.Kind}")
                    .Concat(Simulation.Messages.Select(m => $"{m.At.UtcTicks}{m.Step}"))
                    .Concat(Simulation.People.SelectMany(p => p.WhyNot)))
            .GetHashCode(StringComparison.Ordinal)
            .ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
}
