namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>Names of the signals on <see cref="IChangeFeed"/>.</summary>
public static class Topics
{
    public const string Outbox = "outbox";

    public const string Reminders = "reminders";

    private const string IntegrityPrefix = "integrity:";

    private const string VerdictPrefix = "verdict:";

    public static string Report(string slug) => $"report:{slug}";

    public static bool IsReport(string topic) => topic.StartsWith(Report(""), StringComparison.Ordinal);

    /// <summary>What is stored of a report was compared with its ledger, with another result than before.</summary>
    public static string Integrity(string slug) => $"{IntegrityPrefix}{slug}";

    /// <returns>The report; null: the topic is another one.</returns>
    public static string? IntegrityOf(string topic) => topic.StartsWith(IntegrityPrefix, StringComparison.Ordinal) ? topic[IntegrityPrefix.Length..] : null;

    /// <summary>A turn changed the verdict of a report, so that the end of its ledger matters.</summary>
    public static string Verdict(string slug) => $"{VerdictPrefix}{slug}";

    /// <inheritdoc cref="IntegrityOf"/>
    public static string? VerdictOf(string topic) => topic.StartsWith(VerdictPrefix, StringComparison.Ordinal) ? topic[VerdictPrefix.Length..] : null;

    public static string Conversation(ConversationRef conversation) => $"conversation:{conversation}";
}
