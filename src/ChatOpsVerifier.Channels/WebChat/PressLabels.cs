using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.WebChat;

/// <summary>What a press says in words, as the transcript shows it: the labels that the person saw, not the ids behind them.</summary>
public static class PressLabels
{
    public static string Of(WebChatPress press, Message? prompt)
    {
        ArgumentNullException.ThrowIfNull(press);
        var blocks = prompt?.Blocks ?? [];
        var choice = blocks.OfType<MessageBlock.Choices>().SelectMany(c => c.Entries)
            .FirstOrDefault(c => c.ActionId == press.ActionId && c.Value == press.Value);
        if (choice is not null)
        {
            return choice.Label;
        }

        var form = blocks.OfType<MessageBlock.Form>().FirstOrDefault(f => f.ActionId == press.ActionId);
        return form is null ? Unlabelled(press) : Filled(form, press);
    }

    private static string Filled(MessageBlock.Form form, WebChatPress press)
    {
        var lines = form.Inputs
            .Select(input => (input, Values: Chosen(input, press.Fields.GetValueOrDefault(input.Name, []))))
            .Where(x => x.Values.Length > 0)
            .Select(x => form.Inputs.Length == 1 ? Joined(x.Values) : $"{Asked(x.input.Label)}{(x.Values.Length == 1 ? " " : "\n")}{Joined(x.Values)}")
            .ToList();
        return lines.Count == 0 ? form.SubmitLabel : string.Join('\n', lines);
    }

    private static string Asked(string label) => label.EndsWith('?') || label.EndsWith(':') ? label : $"{label}:";

    private static string Joined(ImmutableArray<string> values) => values.Length == 1 ? values[0] : string.Join('\n', values.Select(v => $"• {v}"));

    private static ImmutableArray<string> Chosen(Input input, ImmutableArray<string> values) =>
        [.. values.Where(v => v.Length > 0).Select(v => input.OptionsOrEmpty.FirstOrDefault(o => o.Value == v)?.Label ?? v)];

    private static string Unlabelled(WebChatPress press) => press.Value.Length > 0 ? press.Value : press.ActionId;
}
