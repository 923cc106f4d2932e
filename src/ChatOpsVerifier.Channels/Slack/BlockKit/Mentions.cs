using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Slack.BlockKit;

internal static partial class Mentions
{
    /// <summary>The user whom Slack tells that they were mentioned; null: nobody. What is not a user's id calls nobody: "!channel" is none.</summary>
    public static string? UserOf(Run run) => run.Mention is { } id && UserId().IsMatch(id) ? id : null;

    [GeneratedRegex(@"\A[UW][A-Z0-9]{2,30}\z")]
    private static partial Regex UserId();
}
