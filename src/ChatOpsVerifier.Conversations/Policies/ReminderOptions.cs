using ChatOpsVerifier.Domain.Reminders;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Policies;

/// <summary>Configuration section "Reminders".</summary>
public sealed class ReminderOptions
{
    /// <summary>Whether anybody is reminded at all. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Time without a reply before the first reminder. Default 4 hours; from 1 second to 90 days.</summary>
    public TimeSpan FirstAfter { get; set; } = new ReminderPolicy().FirstAfter;

    /// <summary>Between reminders. Default 24 hours; from 1 second to 90 days.</summary>
    public TimeSpan Interval { get; set; } = new ReminderPolicy().Interval;

    /// <summary>Each further reminder waits this many times longer. Default 1.5; from 1 (always the same) to 10.</summary>
    public double BackOff { get; set; } = new ReminderPolicy().BackOff;

    /// <summary>Longest wait. Default 7 days; at least <see cref="Interval"/>, at most 90 days.</summary>
    public TimeSpan Cap { get; set; } = new ReminderPolicy().Cap;

    /// <summary>The rest of the configured policy: rhythm, due date, calendar. Default: any hour of any day in UTC, by the waits above.</summary>
    public PolicyLayer Calendar { get; set; } = PolicyLayer.Empty;

    /// <summary>What is configured for single reports, by name.</summary>
    public IReadOnlyDictionary<string, PolicyLayer> Reports { get; set; } = new Dictionary<string, PolicyLayer>();

    /// <summary>What of it is not the program's own default.</summary>
    internal PolicyLayer Named()
    {
        var own = new ReminderPolicy();
        return Calendar with
        {
            FirstAfter = FirstAfter == own.FirstAfter ? null : FirstAfter,
            Interval = Interval == own.Interval ? null : Interval,
            BackOff = BackOff.Equals(own.BackOff) ? null : BackOff,
            Cap = Cap == own.Cap ? null : Cap,
            SnoozeBudget = Calendar.SnoozeBudget == own.SnoozeBudget ? null : Calendar.SnoozeBudget,
            Zone = Calendar.Zone == own.Zone.Id ? null : Calendar.Zone,
        };
    }

    public ReminderPolicy ToPolicy() => (Calendar with { FirstAfter = null, Interval = null, BackOff = null, Cap = null })
        .Over(new() { FirstAfter = FirstAfter, Interval = Interval, BackOff = BackOff, Cap = Cap });
}

internal sealed class ReminderOptionsValidator : IValidateOptions<ReminderOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    public ValidateOptionsResult Validate(string? name, ReminderOptions options)
    {
        var problems = new List<string>();
        InRange(problems, "FirstAfter", options.FirstAfter);
        InRange(problems, "Interval", options.Interval);
        InRange(problems, "Cap", options.Cap);
        if (!(options.BackOff is >= 1 and <= 10))
        {
            problems.Add($"Reminders:BackOff is {options.BackOff}; use a factor from 1 to 10.");
        }

        if (options.Cap < options.Interval)
        {
            problems.Add($"Reminders:Cap is {options.Cap}, shorter than Reminders:Interval ({options.Interval}); use at least the interval.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(string.Join(Environment.NewLine, problems));
    }

    private static void InRange(List<string> problems, string setting, TimeSpan value)
    {
        if (value < Shortest || value > Longest)
        {
            problems.Add($"Reminders:{setting} is {value}; use a time span from {Shortest} to {Longest} (days.hours:minutes:seconds).");
        }
    }
}
