namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>How far time without a reply escalates, and how long it has to last on each step.</summary>
public sealed record EscalationPolicy
{
    /// <summary>Nobody is ever told but the person.</summary>
    public static EscalationPolicy None { get; } = new();

    /// <summary>Time without a reply after the first private reminder before the person is called in the team's channel; null: they are not.</summary>
    public TimeSpan? ChannelAfter { get; init; }

    /// <summary>
    /// Time without a reply after that, or after the first private reminder where nobody is called in a channel, before the second person is notified; null:
    /// nobody is.
    /// </summary>
    public TimeSpan? SecondAfter { get; init; }

    /// <summary>Time without a reply after somebody said that they are on it, before escalation starts over.</summary>
    public TimeSpan AcknowledgedFor { get; init; } = TimeSpan.FromDays(1);
}
