using System.Text.Json;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Slack;

/// <summary>What a form's modal remembers of where it was opened: its <c>private_metadata</c> {"r":report,"p":prompt,"a":action,"c":conversation}.</summary>
public sealed record SlackFormView(string Slug, string PromptId, string ActionId, ConversationRef Conversation)
{
    /// <summary>The modal's <c>callback_id</c>.</summary>
    public const string CallbackId = "form";

    /// <summary>The <c>action_id</c> of every input; its block's id is the field's name, and "name|2" a further block of the same field.</summary>
    public const string InputId = "input";

    public string Write() => JsonSerializer.Serialize(new Wire(Slug, PromptId, ActionId, Conversation.Id));

    /// <returns>Null: it is not one that this program wrote.</returns>
    public static SlackFormView? Read(string? metadata)
    {
        try
        {
            return string.IsNullOrEmpty(metadata)
                || JsonSerializer.Deserialize<Wire>(metadata) is not { r: { } slug, p: { } prompt, a: { } action, c: { } place }
                ? null
                : new SlackFormView(slug, prompt, action, new ConversationRef(SlackAddress.Channel, place));
        }
        catch (JsonException)
        {
            return null;
        }
    }

#pragma warning disable IDE1006, SA1300 // The wire's own one-letter names: a modal remembers 3,000 characters at most.
    private sealed record Wire(string? r, string? p, string? a, string? c);
#pragma warning restore IDE1006, SA1300
}
