namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>Where somebody's time without a reply has led so far.</summary>
/// <param name="Reached">The highest step since they did something.</param>
/// <param name="At">When it was taken; null at the first step.</param>
/// <param name="AcknowledgedAt">They said that they are on it, and have done nothing else since; null: they have not said so.</param>
public sealed record LadderPosition(EscalationStep Reached, DateTimeOffset? At, DateTimeOffset? AcknowledgedAt = null)
{
    /// <summary>After a message of that step. Repeated on a step, the time without a reply on it goes on.</summary>
    public LadderPosition After(EscalationStep step, DateTimeOffset now) => step > Reached ? this with { Reached = step, At = now } : this;
}
