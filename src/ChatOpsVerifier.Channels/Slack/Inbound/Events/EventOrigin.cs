using ChatOpsVerifier.Channels.Shared.Reading;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Events;

/// <summary>What the callback around an event reports about it.</summary>
/// <param name="EventId">"Ev012"; null: it was not told.</param>
/// <param name="BotId">The bot's own user id; null: it was not told.</param>
internal sealed record EventOrigin(string? EventId, string? BotId)
{
    public static EventOrigin Of(Payload callback) => new(
        callback.TextOrNone("event_id"),
        callback.Objects("authorizations").Where(a => a.Flag("is_bot")).Select(a => a.TextOrNone("user_id")).FirstOrDefault());
}
