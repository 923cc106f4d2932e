using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Channels.Slack.BlockKit;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Actions;

/// <summary>Opens modals, each trigger once, and says so where Slack will not.</summary>
internal sealed partial class FormWindows(ISlackApi api, ISlackForms forms, ILogger<FormWindows> logger)
{
    private readonly RecentTriggers _triggers = new();

    public Task OpenAsync(OpenPrompt open, MessageBlock.Form form, ConversationRef place, PressedAt at, CancellationToken cancellationToken) =>
        OpenAsync(forms.ModalOf(open, form, new SlackFormView(open.Slug, open.Prompt.Key, form.ActionId, place)), at, cancellationToken);

    public async Task OpenAsync(JsonObject view, PressedAt at, CancellationToken cancellationToken)
    {
        // The press that was delivered again has its window already; what is not a turn has no other memory.
        if (!_triggers.TryTake(at.TriggerId))
        {
            return;
        }

        var why = await api.OpenViewAsync(at.TriggerId, view, cancellationToken) switch
        {
            SlackResult<JsonObject>.Ok => null,
            SlackResult<JsonObject>.Failed failed => failed.Error.Code,
            _ => "ratelimited",
        };
        if (why is null or "exchanged_trigger_id")
        {
            return;
        }

        Log.NotOpened(logger, why);
        if (at.ChannelId is { } channel)
        {
            await api.PostEphemeralAsync(at.UserId, Told(channel, $"The window could not be opened ({why}). Press the button again, or write your answer as a message."), cancellationToken);
        }
    }

    private static OutgoingMessage Told(string channel, string text) =>
        new(channel, text, [new JsonObject { ["type"] = "section", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = text } }]);

    private static partial class Log
    {
        [LoggerMessage(410, LogLevel.Warning, "Slack did not open a modal: {Error}")]
        public static partial void NotOpened(ILogger logger, string error);
    }
}
