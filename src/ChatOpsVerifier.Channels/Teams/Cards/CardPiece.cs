using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Channels.Teams.Cards;

/// <summary>What stays together in a card in the making: a line, a row of buttons, or a form with all of its inputs.</summary>
/// <param name="Words">The same in plain words, for notifications and screen readers.</param>
/// <param name="IsAsking">Belongs to what the person answers with, and stays in the chat however long the rest is.</param>
internal sealed record CardPiece(IReadOnlyList<JsonObject> Elements, string Words, bool IsAsking = false)
{
    public CardPiece(JsonObject element, string words, bool isAsking = false)
        : this([element], words, isAsking)
    {
    }

    /// <summary>Whom it calls by name.</summary>
    public ImmutableArray<CardMention> Mentions { get; init; } = [];

    /// <summary>Characters of JSON; all of them ASCII, as everything else is escaped.</summary>
    public int Size => Elements.Sum(SizeOf) + Mentions.Sum(m => SizeOf(m.Write()));

    public static int SizeOf(JsonNode json) => json.ToJsonString().Length + 1;
}
