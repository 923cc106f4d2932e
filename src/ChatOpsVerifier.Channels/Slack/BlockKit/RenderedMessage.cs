using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Slack.BlockKit;

/// <summary>A message as Slack takes it: one post, or several that follow one another, or a few and a file.</summary>
/// <param name="Parts">Never empty.</param>
/// <param name="File">All words of the message, where they would be too many posts; null: the posts hold them.</param>
/// <param name="PicturePath">Path of the picture that the message shows; null: it shows none.</param>
public sealed record RenderedMessage(ImmutableArray<MessagePart> Parts, OutgoingFile? File, string? PicturePath = null);

/// <param name="Text">Fallback, escaped: what a notification shows and a screen reader reads.</param>
public sealed record MessagePart(string Text, JsonArray Blocks);
