using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows.Commands;
using ChatOpsVerifier.Domain.Flows.Scenes;

namespace ChatOpsVerifier.Domain.Flows.Running;

/// <summary>What can be said at any time, for chats that list it outside of the conversation, in the order of the help.</summary>
public static class SpokenCommands
{
    public static ImmutableArray<CommandHelp> All { get; } = Where(_ => true);

    /// <summary>What changes nothing: anybody known may say it.</summary>
    public static ImmutableArray<CommandHelp> OfReaders { get; } = Where(c => c.Access == FlowAccess.Reader);

    private static ImmutableArray<CommandHelp> Where(Func<FlowCommand, bool> isMeant) =>
        [.. CommandList.Book.All.Where(c => c is not HelloCommand && isMeant(c)).Select(c => new CommandHelp(c.Word, c.Help))];
}
