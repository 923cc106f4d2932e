using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Places;

/// <summary>What can be said about reports as such, beside the commands of the one that is worked.</summary>
public static class PlaceCommands
{
    public static CommandHelp Import { get; } = new("import", RichText.Of($"the next Markdown file that you send becomes a report; `import as NAME` names it"));

    public static CommandHelp Page { get; } = new("page", "a private link that signs you in to the page");

    /// <param name="isShared">The place speaks of all reports; else each has a conversation of its own.</param>
    public static CommandHelp Reports(bool isShared) =>
        new(
            "reports",
            isShared
                ? RichText.Of($"all reports; `use NAME` switches to another one, `status NAME` shows its status")
                : "all reports, each with its own conversation");
}
