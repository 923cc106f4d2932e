using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Flows.Scenes;

namespace ChatOpsVerifier.Domain.Flows.Lines;

/// <summary>
/// Says what a typed line is. Commands are known by whole sentences, states, remarks and questions by their shape; everything else is
/// somebody's own words. Where it is in doubt between the person's words and words to the bot, the person is asked.
/// </summary>
internal static partial class LineJudge
{
    /// <summary>A longer text, or one of several lines, is a paste.</summary>
    private const int Most = 300;

    public static LineReading Judge(string text, CommandBook commands)
    {
        var typed = text.Trim();
        if (typed.Length is 0 or > Most || typed.Contains('\n', StringComparison.Ordinal) || ForcedAnswer.Of(typed) is not null)
        {
            return new LineReading.Answer();
        }

        if (commands.Parse(typed) is var (command, argument))
        {
            return new LineReading.Command(command.Word, argument, command.Access);
        }

        var plain = Politeness.Plain(typed);
        return (LineReading?)Spoken(plain, commands)
            ?? Remarks.Find(plain)
            ?? (SpokenStates.Find(plain) is { } state ? new LineReading.State(state) : null)
            ?? Questions.Find(typed, plain)
            ?? (Doubtful().IsMatch(plain) ? new LineReading.Unclear() : new LineReading.Answer());
    }

    private static LineReading.Command? Spoken(string plain, CommandBook commands)
    {
        if (plain.Length == 0)
        {
            return null;
        }

        var core = Politeness.Core(plain);
        var bare = Politeness.WithoutObject(core);
        var spoken = Found(plain) ?? Found(core) ?? Found(bare);
        if (spoken is null && (core != plain ? commands.Parse(core) : null) is var (command, argument))
        {
            spoken = (command.Word, argument);
        }

        spoken ??= bare != core && commands.Parse(bare) is ({ } plainly, "") ? (plainly.Word, "") : Swapped(bare, commands);
        return spoken is var (word, rest) && commands.Find(word) is { } found ? new LineReading.Command(found.Word, rest, found.Access) : null;
    }

    private static (string Word, string Argument)? Found(string words) =>
        CommandPhrases.Find(words) is { } word ? (word, "") : NamingPhrases.Find(words);

    /// <summary>"unod", "chnage 2.2": two letters that are swapped make no other word that people use.</summary>
    private static (string Word, string Argument)? Swapped(string words, CommandBook commands)
    {
        var parts = words.Split(' ', 2);
        if (parts[0].Length < 4
            || commands.All.FirstOrDefault(c => IsSwap(parts[0], c.Word)) is not { } command)
        {
            return null;
        }

        var meant = parts.Length == 1 ? command.Word : $"{command.Word} {parts[1]}";
        return NamingPhrases.Find(meant) ?? (command.Accepts(parts.Length == 1 ? "" : parts[1]) ? (command.Word, parts.Length == 1 ? "" : parts[1]) : null);
    }

    private static bool IsSwap(string typed, string word) =>
        typed.Length == word.Length
        && Enumerable.Range(0, word.Length - 1).Any(at => typed[at] == word[at + 1] && typed[at + 1] == word[at] && typed[at] != typed[at + 1]
            && typed[..at] == word[..at] && typed[(at + 2)..] == word[(at + 2)..]);

    /// <summary>They begin as an order to the bot does, and could be the words of a setting: "undo within 7 days".</summary>
    [GeneratedRegex(
        @"^(?:undo|cancel|skip|remove|delete|change|show|send|assign|stop|snooze)\s+(?:any|the|this|that|my|our|all|it|everything|within|last|previous"
        + @"|these|those|me)\b[^,:;=]{0,40}$"
        + @"|\b(?:i think|i guess|i suppose|glaube ich|je crois|creo|credo)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Doubtful();
}
