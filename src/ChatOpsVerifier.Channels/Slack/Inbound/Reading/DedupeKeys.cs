using System.Collections.Immutable;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Reading;

/// <summary>
/// The names under which Slack may deliver one turn again. Retries keep the event's id, but the same message also comes under
/// another one (to each of several sockets, or as a mention and as a message), so what the person did names it first.
/// </summary>
internal static class DedupeKeys
{
    public static ImmutableArray<string> OfMessage(string channel, string ts, string? eventId) => Some($"slack:message:{channel}:{ts}", OfEvent(eventId));

    /// <param name="when">Of the edit or the deletion: one message may be edited many times.</param>
    public static ImmutableArray<string> OfChange(
        string channel, string ts, string when, string? eventId) => Some($"slack:changed:{channel}:{ts}:{when}", OfEvent(eventId));

    public static ImmutableArray<string> OfAction(string where, string? messageTs, string? actionTs, string? triggerId) =>
        Some(actionTs is null ? null : $"slack:action:{where}:{messageTs}:{actionTs}", OfTrigger(triggerId));

    public static ImmutableArray<string> OfView(string viewId, string? hash, string? triggerId) => Some($"slack:view:{viewId}:{hash}", OfTrigger(triggerId));

    public static ImmutableArray<string> OfCommand(string triggerId) => Some(OfTrigger(triggerId));

    /// <summary>Not the event's id: the bot speaks first once, however often the tab is opened.</summary>
    public static ImmutableArray<string> OfOpening(
        string userId, bool hasReport) => [hasReport ? $"slack:opened:{userId}" : $"slack:opened:{userId}:too-early"];

    /// <summary>Makes the answer to a passer-by a turn of its own, which is done once in each place.</summary>
    public static string OfPasserBy(string conversation, string userId) => $"slack:passer-by:{conversation}:{userId}";

    private static string? OfEvent(string? eventId) => eventId is null ? null : $"slack:event:{eventId}";

    private static string? OfTrigger(string? triggerId) => triggerId is null ? null : $"slack:trigger:{triggerId}";

    private static ImmutableArray<string> Some(params string?[] keys) => [.. keys.OfType<string>()];
}
