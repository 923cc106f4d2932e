using System.Globalization;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Attaching;
using ChatOpsVerifier.Channels.Teams.Cards;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Channels.Teams.Inbound.Attaching;

/// <summary>
/// The dialog of "Attach as evidence": what will be attached, and the choice of what it backs. Source: "Action commands" of message extensions at
/// learn.microsoft.com.
/// </summary>
internal static class AttachDialog
{
    public const string Requirement = "requirement";

    public const string Number = "number";

    /// <summary>Options that fit into a card with everything else.</summary>
    private const int MostOptions = 120;

    // Of a long message the beginning is enough to know it by.
    private const int MostShown = 800;

    /// <param name="shown">The message's text, without what looks like a secret.</param>
    /// <param name="problem">What was the matter with the choice that was made; null: none was made yet.</param>
    public static JsonObject Ask(AttachedMessage attached, ScreenedText shown, IReadOnlyList<AttachChoice> choices, string? problem)
    {
        var isAll = choices.Count <= MostOptions;
        var pieces = new List<CardPiece>();
        if (problem is not null)
        {
            pieces.AddRange(TextElements.Paragraph(RichText.Empty.Strong($"⚠️ {problem}")));
        }

        if (shown.HasSecret)
        {
            pieces.AddRange(TextElements.Paragraph(RichText.Empty.Strong($"⚠️ {AttachLabels.Secret(shown.Places, "personal chat")}")));
        }

        var text = shown.Text;
        pieces.AddRange(TextElements.Quote(CardText.Short(text, MostShown)));
        if (!attached.NotKept.IsDefaultOrEmpty)
        {
            pieces.AddRange(
                TextElements.Context(
                    $"Not kept, because text cannot contain it: {string.Join(", ", attached.NotKept)}. Send a screenshot or the file in our personal chat if "
                        + "it matters."));
        }

        pieces.AddRange(
            TextElements.Context(
                $"By {attached.AuthorName}, {attached.WrittenAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} "
                    + $"UTC{(text.Length > MostShown && !shown.HasSecret ? $"; all {Counted.Of(text.Length, "character")} are attached" : "")}."));
        var menu = new JsonObject
        {
            ["type"] = "Input.ChoiceSet",
            ["id"] = Requirement,
            ["label"] = "Which requirement does it support?",
            ["style"] = "compact",
            ["placeholder"] = "Choose",
            ["isRequired"] = isAll,
            ["errorMessage"] = "Choose what it supports.",
            ["choices"] = Card.Array(choices
                .Take(MostOptions)
                .Select(c => new JsonObject
                {
                    ["title"] = CardText.Short(CardText.WithoutMarks(CardText.OneLine($"{c.Label} · {c.Group}")), 90),
                    ["value"] = c.Key
                })),
        };
        var body = pieces.SelectMany(p => p.Elements).Append(menu);
        if (!isAll)
        {
            body = body.Append(new JsonObject
            {
                ["type"] = "Input.Text",
                ["id"] = Number,
                ["label"] = $"Or its number: {choices.Count:N0} are open, more than the menu holds"
            });
        }

        var submit = Card.Submit("Attach", new JsonObject { [AttachedMessage.Key] = attached.Write() }, "positive", takesInputs: true);
        return Window(Card.Of([.. body, Card.Actions([submit])], "Attach as evidence", []));
    }

    /// <summary>A dialog that only says something.</summary>
    public static JsonObject Told(string text) => Window(Card.Of(TextElements.Paragraph(text).SelectMany(p => p.Elements), "Attach as evidence", []));

    private static JsonObject Window(JsonObject card) => new()
    {
        ["task"] = new JsonObject
        {
            ["type"] = "continue",
            ["value"] = new JsonObject { ["title"] = "Attach as evidence", ["height"] = "medium", ["width"] = "medium", ["card"] = Card.Attachment(card) },
        },
    };
}
