using System.Text.Json.Nodes;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Teams.Cards;

/// <summary>The buttons of one message, in rows that Teams shows whole.</summary>
internal sealed class ActionElements(string? slug, string? promptId)
{
    public IEnumerable<CardPiece> Choices(IReadOnlyCollection<Choice> choices) => Rows(choices.Select(c =>
        (c.Label, (Func<string, JsonObject>)(title => Card.Submit(
            title, new TeamsButton(c.ActionId, slug, promptId, c.Value).Write(), StyleOf(c.Style), takesInputs: false)))));

    /// <summary>Addresses as buttons; one that cannot be opened is said in words.</summary>
    public static IEnumerable<CardPiece> Links(IReadOnlyCollection<Link> links)
    {
        var all = links.Select(l => (l.Label, l.Url, Open: CardUrls.Openable(l.Url))).ToList();
        return all.Where(l => l.Open is null).SelectMany(l => TextElements.Paragraph($"{l.Label}: {l.Url}"))
            .Concat(Rows(all.Where(l => l.Open is not null).Select(l =>
                (string.IsNullOrWhiteSpace(l.Label) ? l.Url : l.Label, (Func<string, JsonObject>)(title => Card.Open(title, l.Open!)))), isAsking: false));
    }

    public JsonObject Submit(MessageBlock.Form form, int number) => Card.Submit(
        Title(form.SubmitLabel),
        new TeamsButton(
            form.ActionId, slug, promptId, "", number) { Several = [.. form.Inputs.Where(i => i.Kind == InputKind.MultiChoice).Select(i => i.Name)] }.Write(),
        "positive",
        takesInputs: true);

    /// <summary>Asks for a one-time address where a file can be put in for this question.</summary>
    public JsonObject Upload() => Card.Submit("Upload a file…", new TeamsButton(UploadAction, slug, promptId, "").Write(), style: null, takesInputs: false);

    /// <summary>Not the flow's: the channel answers it.</summary>
    public const string UploadAction = "teams.upload";

    private static IEnumerable<CardPiece> Rows(IEnumerable<(string Label, Func<string, JsonObject> Button)> buttons, bool isAsking = true)
    {
        var all = buttons.Select(b => (Label: CardText.OneLine(b.Label), b.Button)).Where(b => b.Label.Length > 0).ToList();
        foreach (var piece in all.Where(b => b.Label.Length > CardLimits.ActionTitle).SelectMany(b => TextElements.Paragraph($"• {b.Label}")))
        {
            yield return piece with { IsAsking = isAsking };
        }

        foreach (var row in all.Select(b => (b.Label, Button: b.Button(CardText.Short(b.Label, CardLimits.ActionTitle)))).Chunk(CardLimits.Actions))
        {
            yield return new CardPiece(Card.Actions(row.Select(b => b.Button)), string.Join(' ', row.Select(b => $"[{b.Label}]")), isAsking);
        }
    }

    private static string Title(string label) => CardText.Short(CardText.OneLine(label) is { Length: > 0 } title ? title : "Send", CardLimits.ActionTitle);

    private static string? StyleOf(ChoiceStyle style) => style switch
    {
        ChoiceStyle.Primary => "positive",
        ChoiceStyle.Danger => "destructive",
        _ => null,
    };
}
