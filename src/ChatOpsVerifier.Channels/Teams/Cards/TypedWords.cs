using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Teams.Cards;

/// <summary>The bot writes what can be typed between backticks. A text run reads no marks, so it is set in the letters of code instead; a lone backtick is itself.</summary>
internal static class TypedWords
{
    private const char Mark = '`';

    public static RichText Of(RichText text) => new([.. text.Runs.SelectMany(Of)]);

    private static IEnumerable<Run> Of(Run run)
    {
        if (run is not { Url: null, Mention: null, Style: RunStyle.Plain } || !run.Text.Contains(Mark, StringComparison.Ordinal))
        {
            return [run];
        }

        var parts = run.Text.Split(Mark);
        if (parts.Length % 2 == 0)
        {
            parts = [.. parts[..^2], $"{parts[^2]}{Mark}{parts[^1]}"];
        }

        return parts.Select((part, i) => run with { Text = part, Style = i % 2 == 1 ? RunStyle.Code : RunStyle.Plain }).Where(r => r.Text.Length > 0);
    }
}
