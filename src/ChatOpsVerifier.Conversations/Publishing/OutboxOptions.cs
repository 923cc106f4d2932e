namespace ChatOpsVerifier.Conversations.Publishing;

/// <summary>How the outbox tries again, and how long it remembers. Configured is <see cref="KeepSentDays"/> alone; tests set the rest.</summary>
public sealed class OutboxOptions
{
    /// <summary>Wait after the first fault; doubled after each further one. Default 1 second.</summary>
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait. Default 5 minutes.</summary>
    public TimeSpan LongestRetry { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Part of a wait that chance adds, so that what failed together is not tried together. Default 0.2.</summary>
    public double Jitter { get; set; } = 0.2;

    /// <summary>After so many faults a message is given up: at the longest wait, about a week. Default 2,000.</summary>
    public int MaxAttempts { get; set; } = 2_000;

    /// <summary>Sent messages older than this are removed. Default 30 days; 1 to 3650.</summary>
    public int KeepSentDays { get; set; } = 30;

    /// <summary>Messages removed in one transaction, so that no turn has to wait long behind it. Default 500.</summary>
    public int RemovedAtOnce { get; set; } = 500;

    /// <summary>Messages read at once. Default 64.</summary>
    public int Batch { get; set; } = 64;

    /// <summary>Looks for messages even without a signal: what is due again, and what another process enqueued. Default 2 seconds.</summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(2);
}
