using System.Globalization;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Text;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Teams.Cards;

/// <summary>A form's input as a card's. There is none for files: those go into the chat itself or through the upload page.</summary>
internal static class InputElements
{
    /// <summary>An option or label longer than this is said in full above, and begun in the input.</summary>
    private const int MostTitle = 200;

    /// <summary>What is above the input: everything that it cannot say in full.</summary>
    public static IEnumerable<CardPiece> Above(Input input)
    {
        var texts = new[] { LabelOf(input), input.Hint ?? "" }.Where(IsLong).Select(RichText.Plain);
        return texts.Concat(InFull(input)).SelectMany(t => TextElements.Paragraph(t)).Select(p => p with { IsAsking = true });
    }

    public static IEnumerable<JsonObject> Of(Input input, int form)
    {
        if (input.Kind == InputKind.File)
        {
            yield break;
        }

        if (IsChoice(input) && input.OptionsOrEmpty.IsEmpty)
        {
            yield return Small($"{Title(LabelOf(input))}: there is nothing to choose from.");
        }
        else
        {
            yield return Element(input, TeamsButton.InputId(form, input.Name));
        }

        if (input.Hint is { } hint && !string.IsNullOrWhiteSpace(hint) && !IsLong(hint))
        {
            yield return Small(CardText.OneLine(hint)).Spaced("None");
        }
    }

    public static bool IsChoice(Input input) => input.Kind is InputKind.SingleChoice or InputKind.MultiChoice;

    private static JsonObject Element(Input input, string id)
    {
        var element = new JsonObject { ["type"] = TypeOf(input.Kind), ["id"] = id, ["label"] = Title(LabelOf(input)) };
        if (input.Required)
        {
            element["isRequired"] = true;
            element["errorMessage"] = input.Kind switch
            {
                InputKind.SingleChoice => "Choose one.",
                InputKind.MultiChoice => "Choose at least one.",
                InputKind.Date => "Give a date.",
                _ => "Fill this in.",
            };
        }

        switch (input.Kind)
        {
            case InputKind.SingleChoice or InputKind.MultiChoice:
                Choose(element, input);
                break;
            case InputKind.Date when DateOnly.TryParseExact(input.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _):
                element["value"] = input.Value;
                break;
            case InputKind.Date:
                break;
            default:
                element["isMultiline"] = input.Kind == InputKind.MultilineText;
                if (input.Value is { Length: > 0 } value)
                {
                    element["value"] = CleanText.Of(value);
                }

                break;
        }

        return element;
    }

    private static void Choose(JsonObject element, Input input)
    {
        var isMulti = input.Kind == InputKind.MultiChoice;
        element["isMultiSelect"] = isMulti;
        element["style"] = isMulti || input.OptionsOrEmpty.Length <= CardLimits.RadioButtons ? "expanded" : "compact";
        element["wrap"] = true;
        if (!isMulti)
        {
            element["placeholder"] = "Choose";
            if (input.Value is { Length: > 0 } value && input.OptionsOrEmpty.Any(o => o.Value == value))
            {
                element["value"] = value;
            }
        }

        var isNumbered = IsNumbered(input);
        element["choices"] = Card.Array(input.OptionsOrEmpty.Select((option, i) => new JsonObject
        {
            ["title"] = isNumbered ? $"{i + 1} · {OptionTitle(option)}" : OptionTitle(option),
            ["value"] = isMulti ? ChosenValues.Write(option.Value) : option.Value,
        }));
    }

    /// <summary>Options whose words an input cannot say as they are, under their numbers.</summary>
    private static IEnumerable<RichText> InFull(Input input) => input.OptionsOrEmpty
        .Select((option, i) => (Label: OptionLabel(option), Number: i + 1))
        .Where(o => IsLong(o.Label) || !CardText.IsPlain(CardText.OneLine(o.Label)))
        .Select(o => RichText.Plain($"{o.Number} · {o.Label}"));

    // People may answer with the numbers, too.
    private static bool IsNumbered(Input input) =>
        (input.Kind == InputKind.MultiChoice && input.OptionsOrEmpty.Length > 1) || InFull(input).Any();

    private static string OptionTitle(InputOption option)
    {
        var title = CardText.WithoutMarks(Title(OptionLabel(option)));
        return string.IsNullOrWhiteSpace(title) ? "(see above)" : title;
    }

    private static string LabelOf(Input input) => string.IsNullOrWhiteSpace(input.Label) ? input.Name : input.Label;

    private static string OptionLabel(InputOption option) => string.IsNullOrWhiteSpace(option.Label) ? option.Value : option.Label;

    private static bool IsLong(string text) => CardText.OneLine(text).Length > MostTitle;

    private static string Title(string text) => CardText.Short(CardText.OneLine(text), MostTitle);

    private static JsonObject Small(string text)
    {
        var run = Card.Run(text);
        (run["size"], run["isSubtle"]) = ("Small", true);
        return Card.Rich([run]);
    }

    private static string TypeOf(InputKind kind) => kind switch
    {
        InputKind.Date => "Input.Date",
        InputKind.SingleChoice or InputKind.MultiChoice => "Input.ChoiceSet",
        _ => "Input.Text",
    };
}
