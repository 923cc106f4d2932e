using ChatOpsVerifier.Conversations.Settings;

namespace ChatOpsVerifier.Host.Configuration.Sections;

internal sealed record ScheduleSettings
{
    [Setting("Reminders:SweepSeconds", "How often to look for due reminders; not set: each minute.", Minimum = 1, Maximum = 59)]
    public int? SweepSeconds { get; init; }
}
