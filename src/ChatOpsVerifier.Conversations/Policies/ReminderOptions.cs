using ChatOpsVerifier.Conversations.Settings;
using ChatOpsVerifier.Domain.Reminders;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Policies;

/// <summary>Configuration section "Reminders".</summary>
public sealed class ReminderOptions
{
    [Setting("Reminders:Enabled", "Whether reminders are sent at all.")]
    public bool Enabled { get; set; } = true;

    [Setting(
        "Reminders:FirstAfter",
        "Time without a reply before the first reminder.",
        Accepted = "a duration such as 04:00:00 or 1.00:00:00, at least a second",
        Shortest = "00:00:01")]
    public TimeSpan FirstAfter { get; set; } = new ReminderPolicy().FirstAfter;

    [Setting("Reminders:Interval", "Time between two reminders.", Shortest = "00:00:01")]
    public TimeSpan Interval { get; set; } = new ReminderPolicy().Interval;

    [Setting("Reminders:BackOff", "Each further reminder waits this many times longer.", Minimum = 1, Maximum = 10)]
    public double BackOff { get; set; } = new ReminderPolicy().BackOff;

    [Setting(
        "Reminders:Cap",
        "The longest wait between two reminders.",
        Accepted = "a duration, not shorter than Reminders:Interval",
        Shortest = "00:00:01")]
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
    private static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    public ValidateOptionsResult Validate(string? name, ReminderOptions options)
    {
        var problems = SettingBounds.Problems(options).ToList();
        AtMost(problems, "FirstAfter", options.FirstAfter);
        AtMost(problems, "Interval", options.Interval);
        AtMost(problems, "Cap", options.Cap);
        if (options.Cap < options.Interval)
        {
            problems.Add($"Reminders:Cap is {options.Cap}, shorter than Reminders:Interval ({options.Interval}); use at least the interval.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(string.Join(Environment.NewLine, problems));
    }

    private static void AtMost(List<string> problems, string setting, TimeSpan value)
    {
        if (value > Longest)
        {
            problems.Add($"Reminders:{setting} is {value}; use a duration of at most {Longest}.");
        }
    }
}
