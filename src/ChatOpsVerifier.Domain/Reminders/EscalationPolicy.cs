namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>How far up the ladder silence leads, and how long it has to last on each step.</summary>
public sealed record EscalationPolicy
{
    /// <summary>Nobody is ever told but the person.</summary>
    public static EscalationPolicy None { get; } = new();

    /// <summary>Silence after the first private reminder before the person is called in the team's channel; null: they are not.</summary>
    public TimeSpan? ChannelAfter { get; init; }

    /// <summary>
    /// Silence after that, or after the first private reminder where nobody is called in a channel, before the second person is told; null: nobody is.
    /// </summary>
    public TimeSpan? SecondAfter { get; init; }

    /// <summary>Silence after somebody said that they are on it, before the ladder begins again.</summary>
    public TimeSpan AcknowledgedFor { get; init; } = TimeSpan.FromDays(1);
}
