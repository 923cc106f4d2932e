namespace ChatOpsVerifier.Channels.Slack.Inbound.Actions;

/// <summary>Who pressed where, and the trigger that lets a modal be opened for three seconds.</summary>
/// <param name="ChannelId">Channel of the message, "D012" or "C012"; null: not in a message.</param>
/// <param name="Otherwise">What the person can do where no window opens, as a sentence.</param>
internal sealed record PressedAt(string UserId, string? ChannelId, string TriggerId, string Otherwise);
