namespace ChatOpsVerifier.Conversations.Outbox;

/// <summary>
/// How the outbox tries again, and how long it remembers. Configured are <see cref="KeepSentDays"/> and <see cref="KeepDeadDays"/>; tests set the rest.
/// </summary>
public sealed class OutboxOptions
{
    /// <summary>Wait after the first fault; doubled after each further one. Default 1 second.</summary>
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait, and so the longest that people wait once a provider is back. Default 1 minute.</summary>
    public TimeSpan LongestRetry { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Part of a wait that chance adds, so that what failed together is not tried together. Default 0.2.</summary>
    public double Jitter { get; set; } = 0.2;

    /// <summary>After so many faults a message is undeliverable: at the longest wait, about a week. Default 10,000.</summary>
    public int MaxAttempts { get; set; } = 10_000;

    /// <summary>Sent messages older than this are removed. Default 30 days; 1 to 3650.</summary>
    public int KeepSentDays { get; set; } = 30;

    /// <summary>Messages that were undeliverable for longer than this are removed. Default 90 days; 1 to 3650.</summary>
    public int KeepDeadDays { get; set; } = 90;

    /// <summary>Messages removed in one transaction, so that no turn has to wait long behind it. Default 500.</summary>
    public int RemovedAtOnce { get; set; } = 500;

    /// <summary>Messages on their way at once in each channel. Default 32: enough for 60 a second where each takes half a second.</summary>
    public int AtOnce { get; set; } = 32;

    /// <summary>Looks for messages even without a signal: what is due again, and what another process enqueued. Default 2 seconds.</summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(2);
}
