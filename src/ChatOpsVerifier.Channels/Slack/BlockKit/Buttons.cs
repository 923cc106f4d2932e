using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Text;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Slack.BlockKit;

/// <summary>The buttons of one message, numbered through.</summary>
internal sealed class Buttons(string? slug, string? promptId)
{
    /// <summary>Action id of a button that only opens an address; Slack reports presses of these, too.</summary>
    public const string LinkActionId = "link";

    private int _last;

    public IEnumerable<Piece> Choices(IReadOnlyCollection<Choice> choices) => Rows(choices.Select(c =>
        (CleanText.OneLine(c.Label), (Func<string, JsonObject>)(label => Of(c.ActionId, label, c.Value, StyleOf(c.Style))))));

    /// <summary>A form's submit, or what opens it in a window of its own: one question by its name, several as what they are.</summary>
    public IEnumerable<Piece> Submit(MessageBlock.Form form, bool opensWindow)
    {
        var label = !opensWindow ? form.SubmitLabel : form.Inputs.Length == 1 ? $"{form.SubmitLabel}…" : "Fill in the form…";
        return Rows([(CleanText.OneLine(label), l => Of(form.ActionId, l, "", "primary"))]);
    }

    /// <summary>Addresses as buttons; one that Slack cannot open is said in words.</summary>
    public IEnumerable<Piece> Links(IReadOnlyCollection<Link> links)
    {
        var openable = links.Select(l => (l.Label, l.Url, Open: Urls.Openable(l.Url))).ToList();
        return TextPieces.Lines(openable.Where(l => l.Open is null).Select(l => RichText.Plain($"{l.Label}: {l.Url}")))
            .Concat(Rows(openable.Where(l => l.Open is not null).Select(l =>
                (CleanText.OneLine(l.Label.Length == 0
                    ? l.Url
                    : l.Label), (Func<string, JsonObject>)(label => Kit.Button(label, $"{LinkActionId}|{++_last}", url: l.Open))))));
    }

    // A label that a button cannot hold is said in full above, and begun on the button.
    private static IEnumerable<Piece> Rows(IEnumerable<(string Label, Func<string, JsonObject> Button)> buttons)
    {
        var all = buttons.Where(b => b.Label.Length > 0).ToList();
        foreach (var piece in TextPieces.Lines(all.Where(b => IsLong(b.Label)).Select(b => RichText.Plain($"• {b.Label}"))))
        {
            yield return piece with { IsAsking = true };
        }

        foreach (var (label, button) in all)
        {
            yield return new Piece(Kit.Actions([button(SlackPlainText.Short(label, Limits.ButtonText))]), $"[{label}]", IsAsking: true);
        }
    }

    private static bool IsLong(string label) => SlackPlainText.Guard(label).Length > Limits.ButtonText;

    private static string? StyleOf(ChoiceStyle style) => style switch
    {
        ChoiceStyle.Primary => "primary",
        ChoiceStyle.Danger => "danger",
        _ => null,
    };

    private JsonObject Of(string actionId, string label, string value, string? style)
    {
        var button = new SlackButton(actionId, slug, promptId, value);
        return Kit.Button(label, button.WriteActionId(++_last), button.WriteValue(), style);
    }
}
