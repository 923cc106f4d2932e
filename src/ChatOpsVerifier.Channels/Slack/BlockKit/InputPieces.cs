using System.Globalization;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Text;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Slack.BlockKit;

/// <summary>A form's input as Slack's input blocks; several for one field where it offers more than one block holds.</summary>
internal static class InputPieces
{
    /// <summary>More boxes than this are a menu.</summary>
    public const int MostBoxes = 50;

    /// <param name="inMessage">Slack enforces nothing there, and marks what is not required as optional where that would be wrong.</param>
    public static IEnumerable<Piece> Of(Input input, bool inMessage)
    {
        var label = CleanText.OneLine(input.Label) is { Length: > 0 } text ? text : input.Name;
        var options = new Options(input.OptionsOrEmpty, isNumbered: input.Kind == InputKind.MultiChoice && input.OptionsOrEmpty.Length > 1);
        foreach (var line in TextPieces.Lines(
        [
            .. Long(label, Limits.InputLabel),
            .. options.InFull,
            .. Long(input.Hint ?? "", Limits.InputHint),
            .. Long(input.Value ?? "", Limits.InputText)
        ]))
        {
            yield return line with { IsAsking = true };
        }

        var elements = Elements(input, options).ToList();
        if (elements.Count == 0)
        {
            foreach (var line in TextPieces.Lines([RichText.Plain($"{label}: there is nothing to choose from. {input.Hint}")]))
            {
                yield return line;
            }
        }

        for (var i = 0; i < elements.Count; i++)
        {
            var isChoice = input.Kind is InputKind.SingleChoice or InputKind.MultiChoice;
            var block = Kit.Input(
                i == 0 ? input.Name : $"{input.Name}|{i + 1}",
                SlackPlainText.Short(i == 0 ? label : $"{SlackPlainText.Short(label, 100)} ({i + 1} of {elements.Count})", Limits.InputLabel),
                elements[i],
                i == elements.Count - 1 && input.Hint is { Length: > 0 } hint ? SlackPlainText.Short(CleanText.OneLine(hint), Limits.InputHint) : null,
                isOptional: inMessage ? !input.Required && !isChoice : !input.Required || elements.Count > 1);
            yield return new Piece(block, i == 0 ? label : "", IsAsking: true);
        }
    }

    private static IEnumerable<RichText> Long(
        string text, int most) => SlackPlainText.Guard(CleanText.OneLine(text)).Length > most ? [RichText.Plain(text)] : [];

    private static IEnumerable<JsonObject> Elements(Input input, Options options) => input.Kind switch
    {
        InputKind.Date => [Date(input.Value)],
        InputKind.File => [new JsonObject { ["type"] = "file_input", ["action_id"] = SlackFormView.InputId, ["max_files"] = Limits.InputFiles }],
        InputKind.SingleChoice => options.All.Count <= Limits.BoxOptions
            ? Groups("radio_buttons", options, Limits.BoxOptions, input.Value)
            : Groups("static_select", options, Limits.MenuOptions, input.Value),
        InputKind.MultiChoice => options.All.Count <= MostBoxes
            ? Groups("checkboxes", options, Limits.BoxOptions, chosen: null)
            : Groups("multi_static_select", options, Limits.MenuOptions, chosen: null),
        _ => [Words(input)],
    };

    private static IEnumerable<JsonObject> Groups(string type, Options options, int most, string? chosen)
    {
        foreach (var group in options.All.Chunk(most))
        {
            var initial = group.FirstOrDefault(o => (string?)o["value"] == chosen)?.DeepClone();
            var element = new JsonObject { ["type"] = type, ["action_id"] = SlackFormView.InputId, ["options"] = Kit.Array(group) };
            if (initial is not null)
            {
                element["initial_option"] = initial;
            }

            if (type.EndsWith("select", StringComparison.Ordinal))
            {
                element["placeholder"] = Kit.Plain("Choose");
            }

            yield return element;
        }
    }

    private static JsonObject Date(string? value)
    {
        var date = new JsonObject { ["type"] = "datepicker", ["action_id"] = SlackFormView.InputId };
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            date["initial_date"] = value;
        }

        return date;
    }

    private static JsonObject Words(Input input)
    {
        var words = new JsonObject
        {
            ["type"] = "plain_text_input",
            ["action_id"] = SlackFormView.InputId,
            ["multiline"] = input.Kind == InputKind.MultilineText,
            ["max_length"] = Limits.InputText,
        };
        if (input.Value is { Length: > 0 and <= Limits.InputText } value)
        {
            words["initial_value"] = CleanText.Of(value);
        }

        return words;
    }
}
