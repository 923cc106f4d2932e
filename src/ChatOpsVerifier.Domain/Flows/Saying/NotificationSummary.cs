using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Saying;

/// <summary>The whole message as plain words: what a notification shows and a screen reader reads.</summary>
internal static class NotificationSummary
{
    public static string Of(ImmutableArray<MessageBlock> blocks) =>
        string.Join('\n', blocks.Select(Of).Where(text => text.Length > 0));

    private static string Of(MessageBlock block) => block switch
    {
        MessageBlock.Heading heading => heading.Text,
        MessageBlock.Paragraph paragraph => paragraph.Text.Typed,
        MessageBlock.Items items => string.Join('\n', items.Entries.Select((entry, i) => items.Numbered ? $"{i + 1}. {entry.Typed}" : $"- {entry.Typed}")),
        MessageBlock.Fields fields => string.Join('\n', fields.Entries.Select(f => $"{f.Label}: {f.Value.Typed}")),
        MessageBlock.Links links => "Links: " + string.Join(", ", links.Entries.Select(l => l.Url)),
        MessageBlock.Progress progress => progress.Label,
        MessageBlock.Image image => image.AlternativeText,
        MessageBlock.Quote quote => "“" + quote.Text + "”",
        MessageBlock.Form form => string.Join('\n', form.Inputs.Select(Of)),
        MessageBlock.Choices choices => "Choose: " + string.Join(" / ", choices.Entries.Select(c => c.Label)),
        MessageBlock.Context context => context.Text.Typed,
        _ => "",
    };

    private static string Of(Input input)
    {
        var label = input.Required || input.Kind == InputKind.MultiChoice ? input.Label : $"{input.Label} (optional)";
        var hint = string.IsNullOrEmpty(input.Hint) ? "" : $" {input.Hint}";
        return input.Kind is InputKind.SingleChoice or InputKind.MultiChoice
            ? $"{Colon(label)}{hint}\n" + string.Join('\n', input.OptionsOrEmpty.Select((o, i) => $"{i + 1}. {o.Label}"))
            : $"{Colon(label)}{hint}";
    }

    private static string Colon(string label) => label.EndsWith('?') ? label : label + ":";
}
