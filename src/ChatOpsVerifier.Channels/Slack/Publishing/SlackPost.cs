using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Channels.Slack.BlockKit;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Slack.Publishing;

/// <summary>One delivery on its way: what is said, where to, and how far it has come.</summary>
/// <param name="Place">Where it is said; its files follow in the same place.</param>
internal sealed record SlackPost(Delivery Delivery, RenderedMessage Rendered, SlackPlace Place, Sending Sending)
{
    public IEnumerable<OutgoingFile> Files => new[] { Rendered.File, Delivery.Attachment }.OfType<OutgoingFile>();

    /// <summary>Names a part in Slack's own records, where it is looked for after a crash.</summary>
    public string KeyOf(int part) => part == 0 ? Delivery.IdempotencyKey : $"{Delivery.IdempotencyKey}#{part + 1}";

    /// <summary>
    /// Where the further parts of a message are: below its first one in a channel, so that it stays one message to those who pass by;
    /// behind it where somebody is asked, since the buttons come last.
    /// </summary>
    public string? ThreadOf(int part, string? first) =>
        Place.ThreadTs ?? (part > 0 && !Place.IsDirect && Delivery.Message.PromptId is null ? first : null);

    public OutgoingMessage Message(int part, string? first) => new(
        Place.ChannelId, Rendered.Parts[part].Text, (System.Text.Json.Nodes.JsonArray)Rendered.Parts[part].Blocks.DeepClone(), ThreadOf(
            part, first), MessageMark.Write(KeyOf(part)));
}

/// <param name="OnlyFor">The one person who sees it, in a place where others are; null: everybody there.</param>
internal sealed record SlackPlace(string ChannelId, string? ThreadTs, bool IsDirect, string? OnlyFor = null);
