using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Text;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Slack.BlockKit;

/// <summary>
/// What an input offers. An option holds 75 characters and 75 more below them; one that needs more is said in full above the
/// input, under its number, and begun in the option.
/// </summary>
/// <param name="isNumbered">People may answer with the numbers.</param>
internal sealed class Options(IReadOnlyList<InputOption> options, bool isNumbered)
{
    private readonly bool _isNumbered = isNumbered || options.Any(o => Placed(CleanText.OneLine(o.Label)) is null);

    /// <summary>The options that do not fit, in full.</summary>
    public IEnumerable<RichText> InFull => options.Select((_, i) => Label(i)).Where(l => Placed(l) is null).Select(RichText.Plain);

    public IReadOnlyList<JsonObject> All => [.. options.Select((option, i) => Of(Label(i), option.Value))];

    private string Label(int index)
    {
        var label = CleanText.OneLine(options[index].Label) is { Length: > 0 } text ? text : options[index].Value;
        return _isNumbered ? $"{index + 1}. {label}" : label;
    }

    private static JsonObject Of(string label, string value)
    {
        var (text, description) = Placed(label) ?? (SlackPlainText.Short(label, Limits.OptionText), "");
        var option = new JsonObject { ["text"] = Kit.Plain(text), ["value"] = value };
        if (description.Length > 0)
        {
            option["description"] = Kit.Plain(description);
        }

        return option;
    }

    /// <summary>The label on one or two lines; null: it is longer.</summary>
    private static (string Text, string Description)? Placed(string label)
    {
        if (Fits(label, Limits.OptionText))
        {
            return (label, "");
        }

        var end = Cutting.Length(label, Limits.OptionText);
        var (text, rest) = (label[..end].TrimEnd(), label[end..].TrimStart());
        return Fits(text, Limits.OptionText) && Fits(rest, Limits.OptionDescription) ? (text, rest) : null;
    }

    private static bool Fits(string text, int most) => SlackPlainText.Guard(text).Length <= most;
}
