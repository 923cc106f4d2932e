using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Conversations.Local;

/// <summary>Names of the signals on <see cref="IChangeFeed"/>.</summary>
public static class Topics
{
    public const string Outbox = "outbox";

    public const string Reminders = "reminders";

    public static string Report(string slug) => $"report:{slug}";

    public static bool IsReport(string topic) => topic.StartsWith(Report(""), StringComparison.Ordinal);

    public static string Conversation(ConversationRef conversation) => $"conversation:{conversation}";
}
