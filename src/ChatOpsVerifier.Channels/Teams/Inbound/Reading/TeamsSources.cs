using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Teams.Inbound.Reading;

/// <summary>The name of a message for good: its conversation and its id there, which an edit keeps. A thread is part of its channel.</summary>
internal static class TeamsSources
{
    /// <returns>Null: the client tells no id, so that no edit could be recognised.</returns>
    public static MessageSource? Of(Activity activity, TeamsContent read) =>
        activity.Id is { } id ? MessageSource.Of(IdOf(activity, id), read.Words, read.NotKept) : null;

    public static string IdOf(Activity activity, string messageId) => $"{TeamsAddress.Channel}:{activity.Root().Reference.ConversationId}:{messageId}";
}
