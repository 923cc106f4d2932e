using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Places;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Running;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Teams;

/// <summary>What the app must be shown as and allowed, as it follows from the code: the manifest is compared with it.</summary>
public static class TeamsNeeds
{
    /// <summary>Teams shows no more of them for a scope.</summary>
    private const int MostCommands = 10;

    /// <summary>The message extension's command "Attach as evidence"; comes back as the <c>commandId</c> of its invokes.</summary>
    public const string AttachCommand = "attachEvidence";

    /// <summary>The scope of <see cref="PersonalCommands"/>.</summary>
    public const string PersonalScope = "personal";

    /// <summary>Of the personal chat's many words, those that people need without asking.</summary>
    private static readonly string[] Personal = ["next", "status", "why", "evidence", "report", "reopen", "snooze", "remind"];

    /// <summary>As <see cref="Personal"/>, where others read along.</summary>
    private static readonly string[] Shared = ["status", "why", "report", "evidence", "lint"];

    /// <summary>Where others read along.</summary>
    public static ImmutableArray<string> SharedScopes { get; } = ["team", "groupChat"];

    public static ImmutableArray<CommandHelp> PersonalCommands { get; } =
        List(SpokenCommands.All.Where(c => Personal.Contains(c.Word)).OrderBy(c => Array.IndexOf(Personal, c.Word)).Append(PlaceCommands.Import));

    /// <summary>Before others, what anybody may say; the operator may say everything there, too.</summary>
    public static ImmutableArray<CommandHelp> SharedCommands { get; } =
        List(SpokenCommands.OfReaders.Where(c => Shared.Contains(c.Word)).Append(PlaceCommands.Reports(isShared: true)));

    /// <summary>In a menu, "this list" is not help; and Teams shows marks as they are.</summary>
    private static ImmutableArray<CommandHelp> List(IEnumerable<CommandHelp> commands) =>
        [.. commands
            .Where(c => c.Word != "help")
            .Take(MostCommands - 1)
            .Append(new CommandHelp("help", "every command"))
            .Select(c => c with { Help = Sentence(c.Help) })];

    private static string Sentence(RichText help)
    {
        var plain = string.Concat(help.Runs.Select(r => r.Style == RunStyle.Code ? $"“{r.Text}”" : r.Text));
        return char.ToUpperInvariant(plain[0]) + plain[1..];
    }
}
