using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Teams.Cards;

/// <summary>Somebody whom a card calls by name: the text "&lt;at&gt;Name&lt;/at&gt;" in a TextBlock, declared beside the card's body.</summary>
/// <param name="Id">Microsoft Entra object id, or account id.</param>
internal sealed partial record CardMention(string Id, string Name)
{
    public string Text => $"<at>{Name}</at>";

    /// <returns>Null: nobody is called. What is not a person's id calls nobody: the id of a team or channel would call all of it.</returns>
    public static CardMention? Of(Run run) =>
        run.Mention is { } id && PersonId().IsMatch(id) && CardText.WithoutMarks(CardText.OneLine(run.Text)) is { } name && !string.IsNullOrWhiteSpace(name)
            ? new(id, name)
            : null;

    public JsonObject Write() => new() { ["type"] = "mention", ["text"] = Text, ["mentioned"] = new JsonObject { ["id"] = Id, ["name"] = Name } };

    [GeneratedRegex(@"\A(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|29:[A-Za-z0-9_-]{10,200})\z")]
    private static partial Regex PersonId();
}
