using ChatOpsVerifier.Conversations.Access;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Policies;

/// <summary>Configuration section "Reminders:Escalation": who is notified without a reply, and when.</summary>
public sealed class EscalationOptions
{
    /// <summary>Whether anybody but the person is ever told. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// Time without a reply after the first private reminder before the person is called in the team's channel. Default 2 days; from 1 second to 90 days.
    /// </summary>
    public TimeSpan ChannelAfter { get; set; } = TimeSpan.FromDays(2);

    /// <summary>Time without a reply after that before the second person is notified. Default 2 days; from 1 second to 90 days.</summary>
    public TimeSpan SecondAfter { get; set; } = TimeSpan.FromDays(2);

    /// <summary>Id of a configured person; null (the default): escalation ends in the channel.</summary>
    public string? SecondPerson { get; set; }

    /// <summary>Time without a reply after "I'm on it" before escalation starts over. Default 1 day; from 1 second to 90 days.</summary>
    public TimeSpan AcknowledgedFor { get; set; } = TimeSpan.FromDays(1);

    /// <summary>After so many reminders without an answer, another step comes first. Default 3; from 1 to 100.</summary>
    public int RotateAfter { get; set; } = 3;

    /// <summary>How long the reminder ledger and the providers' ids of messages are kept. Default 400 days; from 30 to 3650.</summary>
    public int KeepLogDays { get; set; } = 400;
}

internal sealed class EscalationOptionsValidator(IPeople people) : IValidateOptions<EscalationOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    public ValidateOptionsResult Validate(string? name, EscalationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = new List<string>();
        InRange("ChannelAfter", options.ChannelAfter);
        InRange("SecondAfter", options.SecondAfter);
        InRange("AcknowledgedFor", options.AcknowledgedFor);
        if (options.SecondPerson is { } second && people.All.All(p => p.Id != second))
        {
            problems.Add(
                $"Reminders:Escalation:SecondPerson is \"{second}\"; use the id of a configured person: {string.Join(", ", people.All.Select(p => p.Id))}.");
        }

        if (options.RotateAfter is < 1 or > 100)
        {
            problems.Add($"Reminders:RotateAfter is {options.RotateAfter}; use a whole number from 1 to 100.");
        }

        if (options.KeepLogDays is < 30 or > 3650)
        {
            problems.Add($"Reminders:KeepLogDays is {options.KeepLogDays}; use a whole number from 30 to 3650.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(string.Join(Environment.NewLine, problems));

        void InRange(string setting, TimeSpan value)
        {
            if (value < Shortest || value > Longest)
            {
                problems.Add($"Reminders:Escalation:{setting} is {value}; use a time span from {Shortest} to {Longest} (days.hours:minutes:seconds).");
            }
        }
    }
}
