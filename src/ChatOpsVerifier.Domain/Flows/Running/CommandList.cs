using ChatOpsVerifier.Domain.Flows.Commands;
using ChatOpsVerifier.Domain.Flows.Scenes;

namespace ChatOpsVerifier.Domain.Flows.Running;

/// <summary>All commands of the conversation, in the order of the help.</summary>
internal static class CommandList
{
    public static CommandBook Book { get; } = new(
    [
        new StartCommand(), new NextCommand(), new BackCommand(), new UndoCommand(), new SkipCommand(), new CancelCommand(),
        new StatusCommand(), new WhyCommand(), new ReportCommand(), new EvidenceCommand(), new AnswersCommand(),
        new LeftCommand(), new HowLongCommand(), new WhereCommand(), new WhoCommand(), new ChangeCommand(), new RemoveCommand(), new AssignCommand(),
        new ReopenCommand(), new WithdrawCommand(), new UpdateCommand(), new ConflictsCommand(), new ReviewCommand(), new AcceptCommand(), new ObjectCommand(),
        new DiscardCommand(), new RedactCommand(),
        new PlanCommand(), new ReadCommand(), new LintCommand(), new AcknowledgeCommand(),
        new OnItCommand(), new SnoozeCommand(), new RemindCommand(),
        new QuietCommand(), new TimeZoneCommand(), new DueCommand(), new AwayCommand(),
        new StopAskingCommand(), new HelpCommand(), new StopCommand(), new HelloCommand(),
    ]);
}
