using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Settings;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Policies;

/// <summary>Configuration section "Reminders:Escalation": who is notified without a reply, and when.</summary>
public sealed class EscalationOptions
{
    [Setting(
        "Reminders:RotateAfter",
        "After this many reminders without an answer, the next reminder starts with the next smallest step.",
        Minimum = 1,
        Maximum = 100)]
    public int RotateAfter { get; set; } = 3;

    [Setting(
        "Reminders:KeepLogDays",
        "How long the reminder ledger, which answers why somebody was reminded, and providers' ids of old messages are kept.",
        Minimum = 30,
        Maximum = 3650)]
    public int KeepLogDays { get; set; } = 400;

    [Setting("Reminders:Escalation:Enabled", "Whether anyone but the person is notified when they do not reply.")]
    public bool Enabled { get; set; } = true;

    [Setting(
        "Reminders:Escalation:ChannelAfter",
        "Time without a reply after the first private reminder before the person is mentioned in the team's channel.",
        Shortest = "00:00:01",
        Longest = "90.00:00:00")]
    public TimeSpan ChannelAfter { get; set; } = TimeSpan.FromDays(2);

    [Setting(
        "Reminders:Escalation:SecondAfter",
        "Time without a reply after that before the second person is notified.",
        Shortest = "00:00:01",
        Longest = "90.00:00:00")]
    public TimeSpan SecondAfter { get; set; } = TimeSpan.FromDays(2);

    [Setting(
        "Reminders:Escalation:SecondPerson",
        "Who is notified last; not set: escalation ends in the channel.",
        Accepted = "the Id of one of the Operators")]
    public string? SecondPerson { get; set; }

    [Setting(
        "Reminders:Escalation:AcknowledgedFor",
        "Time without a reply after “I'm on it” before escalation starts over.",
        Shortest = "00:00:01",
        Longest = "90.00:00:00")]
    public TimeSpan AcknowledgedFor { get; set; } = TimeSpan.FromDays(1);
}

internal sealed class EscalationOptionsValidator(IPeople people) : IValidateOptions<EscalationOptions>
{
    public ValidateOptionsResult Validate(string? name, EscalationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = SettingBounds.Problems(options).ToList();
        if (options.SecondPerson is { } second && people.All.All(p => p.Id != second))
        {
            problems.Add(
                $"Reminders:Escalation:SecondPerson is \"{second}\"; use the id of a configured person: {string.Join(", ", people.All.Select(p => p.Id))}.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(string.Join(Environment.NewLine, problems));
    }
}
