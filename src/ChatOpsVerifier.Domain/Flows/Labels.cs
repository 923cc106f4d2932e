using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows;

/// <summary>People type what is on a button: that is pressing it.</summary>
internal static class Labels
{
    public static FlowInput.Pressed? Match(LivePrompt? prompt, string text)
    {
        if (prompt is null || text.Length > 100)
        {
            return null;
        }

        var wanted = text.Trim('"', '“', '”', '\'', '`', '.', ' ');
        var choice = prompt.Message.Blocks.OfType<MessageBlock.Choices>()
            .SelectMany(c => c.Entries)
            .FirstOrDefault(c => c.Label.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        return choice is null ? null : Press(prompt.Key, choice.ActionId, choice.Value);
    }

    public static FlowInput.Pressed Press(string promptId, string actionId, string value = "") =>
        new(promptId, actionId, value, ImmutableDictionary<string, ImmutableArray<string>>.Empty, []);
}
