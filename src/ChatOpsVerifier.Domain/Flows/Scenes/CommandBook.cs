namespace ChatOpsVerifier.Domain.Flows.Scenes;

/// <summary>Finds the command in what somebody typed or pressed.</summary>
/// <param name="all">In the order of the help.</param>
internal sealed class CommandBook(IReadOnlyList<FlowCommand> all)
{
    public IReadOnlyList<FlowCommand> All => all;

    public FlowCommand? Find(string word) =>
        All.FirstOrDefault(c => c.Word.Equals(word, StringComparison.OrdinalIgnoreCase) || c.Aliases.Contains(word, StringComparer.OrdinalIgnoreCase));

    public FlowCommand? FromAction(string actionId) =>
        actionId.StartsWith(ActionIds.CommandPrefix, StringComparison.Ordinal) ? Find(actionId[ActionIds.CommandPrefix.Length..]) : null;

    /// <param name="text">One line, as short as a command can be: a paste is judged before.</param>
    /// <returns>Null: no command.</returns>
    public (FlowCommand Command, string Argument)? Parse(string text)
    {
        var trimmed = text.Trim().TrimStart('/').TrimEnd('.', '!', '?').Trim();
        if (trimmed.Length == 0)
        {
            return null;
        }

        // The longest phrase that names a command wins: "go on" before "go".
        foreach (var command in All)
        {
            foreach (var phrase in command.Aliases.Append(command.Word).OrderByDescending(p => p.Length))
            {
                if (trimmed.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
                    && (trimmed.Length == phrase.Length || (trimmed[phrase.Length] == ' ' || (trimmed[phrase.Length] == ':' && command.TakesColon))))
                {
                    var argument = trimmed[phrase.Length..].TrimStart(':').Trim();
                    if (command.Accepts(phrase, argument))
                    {
                        return (command, argument);
                    }
                }
            }
        }

        return null;
    }

    /// <summary>The command that a word nearly is, where what follows the word could belong to it: "ask Bob" is not a slip for "ack".</summary>
    /// <param name="near">How many slips of the finger are forgiven; null: one, or two in a long word.</param>
    /// <returns>Null: it is not near any, or it is one.</returns>
    public string? Suggest(string text, int? near = null)
    {
        var words = text.Trim().TrimStart('/').ToLowerInvariant().Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 2 || words[0].Length is < 3 or > 20)
        {
            return null;
        }

        var argument = words.Length > 1 ? words[1] : "";
        return All.Where(c => c.Accepts(argument))
            .Select(c => (c.Word, Distance: Likeness.Distance(words[0], c.Word)))
            .Where(c => c.Distance > 0 && c.Distance <= (near ?? (c.Word.Length >= 6 ? 2 : 1)))
            .OrderBy(c => c.Distance)
            .Select(c => c.Word)
            .FirstOrDefault();
    }
}
