using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Teams.Cards;

/// <summary>A message as Teams takes it: one card, or several that follow one another, or a few and a file.</summary>
/// <param name="Parts">Never empty.</param>
/// <param name="File">All words of the message, where they would be too many cards; null: the cards hold them.</param>
internal sealed record RenderedCards(ImmutableArray<CardPart> Parts, OutgoingFile? File);

/// <param name="Summary">What a notification shows.</param>
internal sealed record CardPart(string Summary, JsonObject Card);
