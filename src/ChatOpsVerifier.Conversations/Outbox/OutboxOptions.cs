using ChatOpsVerifier.Conversations.Settings;

namespace ChatOpsVerifier.Conversations.Outbox;

/// <summary>
/// How the outbox tries again, and how long it remembers. What is not declared as a setting, only tests set.
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

    [Setting(
        "Outbox:KeepSentDays",
        "How long the outbox remembers sent messages; checked daily. Ledger, sources, evidence and conversations are kept permanently.",
        Minimum = 1,
        Maximum = 3650)]
    public int KeepSentDays { get; set; } = 30;

    [Setting(
        "Outbox:KeepDeadDays",
        "How long the outbox keeps undeliverable messages for you to send again; checked daily.",
        Minimum = 1,
        Maximum = 3650)]
    public int KeepDeadDays { get; set; } = 90;

    /// <summary>Messages removed in one transaction, so that no turn has to wait long behind it. Default 500.</summary>
    public int RemovedAtOnce { get; set; } = 500;

    /// <summary>Messages on their way at once in each channel. Default 32: enough for 60 a second where each takes half a second.</summary>
    public int AtOnce { get; set; } = 32;

    /// <summary>Looks for messages even without a signal: what is due again, and what another process enqueued. Default 2 seconds.</summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(2);
}
