using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Host.Pages.Reminders;

/// <summary>Where the reminders to come are drawn: time to the right, the ladder upwards.</summary>
public static class OutlookChart
{
    public const int Width = 260;
    public const int Height = 74;
    public const int Left = 52;
    public const int Right = Width - 8;

    public static IReadOnlyList<(EscalationStep Step, string Label, int Y)> Lanes { get; } =
        [(EscalationStep.SecondPerson, "second", 14), (EscalationStep.Channel, "channel", 36), (EscalationStep.Private, "private", 58)];

    public static double X(ReminderOutlook outlook, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        return Left + ((Right - Left) * ((at - outlook.From) / (outlook.Until - outlook.From)));
    }

    public static int Y(EscalationStep step) => Lanes.First(l => l.Step == step).Y;
}
