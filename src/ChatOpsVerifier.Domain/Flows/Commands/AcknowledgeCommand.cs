using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class AcknowledgeCommand : FlowCommand
{
    public override string Word => "acknowledge";

    public override RichText Help => RichText.Of($"`acknowledge duplicate-id:12`: accept an error in the report, with a reason");

    public override FlowAccess Access => FlowAccess.Operator;

    public override bool Accepts(string argument) => argument.Length == 0 || (IsName(argument) && argument.Contains(':', StringComparison.Ordinal));

    public override void Run(Scene scene, string argument)
    {
        var blocking = LintLines.Blocking(scene.Assessment);
        var issue = argument.Length == 0
            ? blocking.FirstOrDefault()
            : blocking.FirstOrDefault(l => l.Name.Equals(argument, StringComparison.OrdinalIgnoreCase));
        if (issue is not null)
        {
            LintErrorStep.Enter(scene, issue);
            return;
        }

        scene.Note(blocking.IsEmpty
            ? "No error is waiting to be acknowledged; warnings do not block PASS."
            : $"There is no open error called “{argument}”. Open: {string.Join(", ", blocking.Take(10).Select(l => l.Name))}.");
    }
}
