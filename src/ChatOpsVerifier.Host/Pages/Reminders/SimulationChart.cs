using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Host.Pages.Reminders;

/// <summary>Where the reminders to come are drawn: time to the right, escalation upwards.</summary>
public static class SimulationChart
{
    public const int Width = 260;
    public const int Left = 52;
    public const int Right = Width - 8;

    private const int Lane = 22;

    private static readonly (EscalationStep Step, string Label)[] Steps =
        [(EscalationStep.SecondPerson, "second"), (EscalationStep.Channel, "channel"), (EscalationStep.Private, "private")];

    /// <summary>Only what is used, from the top: an empty step would be a hole.</summary>
    public static IReadOnlyList<(EscalationStep Step, string Label, int Y)> Lanes(ReminderSimulation simulation)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        return [.. Steps.Where(s => simulation.Messages.Any(m => m.Step == s.Step)).Select((s, n) => (s.Step, s.Label, (n * Lane) + (Lane / 2)))];
    }

    public static int Height(ReminderSimulation simulation) => Lanes(simulation).Count * Lane;

    public static double X(ReminderSimulation simulation, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        return Left + ((Right - Left) * ((at - simulation.From) / (simulation.Until - simulation.From)));
    }

    public static int Y(ReminderSimulation simulation, EscalationStep step) => Lanes(simulation).First(l => l.Step == step).Y;
}
