using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class ReportCommand : FlowCommand
{
    public override string Word => "report";

    public override IReadOnlyList<string> Aliases => ["get the report", "send report"];

    public override RichText Help => "the current report, as a file";

    public override FlowAccess Access => FlowAccess.Reader;

    public override void Run(Scene scene, string argument)
    {
        var now = scene.Assessment;
        var builder = new MessageBuilder().Line(now.Counts.Answers == 0
            ? "Here is the report. Nothing is answered yet, so it is the imported file, byte for byte."
            : $"Here is the current report: {now.Verdict.Word}, {Counted.Part(now.Counts.Settled, now.Counts.Checks, "check")} settled. "
                + $"Only what has been answered differs from the imported file.");
        if (scene.Context.ReportUrl.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            builder.Links([scene.Context.ReportUrl]);
        }

        scene.Note(builder);
        scene.Want(new FlowEffect.SendReport());
    }
}
