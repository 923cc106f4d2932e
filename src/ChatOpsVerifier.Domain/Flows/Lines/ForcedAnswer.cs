using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Flows.Lines;

/// <summary>"answer: undo is possible": what follows is an answer, whatever it looks like.</summary>
internal static partial class ForcedAnswer
{
    /// <param name="text">Without white space around it.</param>
    /// <returns>What follows the colon, on one line and not empty; null: the text does not begin in this way.</returns>
    public static string? Of(string text) => Shape().Match(text) is { Success: true } forced ? forced.Groups["said"].Value : null;

    [GeneratedRegex(@"^answer\s*:\s*(?<said>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
