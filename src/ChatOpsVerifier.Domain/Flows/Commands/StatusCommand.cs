using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class StatusCommand : FlowCommand
{
    public override string Word => "status";

    public override IReadOnlyList<string> Aliases => ["where are we", "progress"];

    public override RichText Help => "how far the report is";

    public override FlowAccess Access => FlowAccess.Reader;

    public override void Run(Scene scene, string argument)
    {
        var now = scene.Assessment;
        var counts = now.Counts;
        var builder = new MessageBuilder()
            .Tone(StatusSummary.Tone(now))
            .Title($"The verdict is {now.Verdict.Word}")
            .Line(VerdictSummary.Sentence(now))
            .Progress(counts)
            .Line(VerdictSummary.TallyWords(counts) + ".")
            .ListSome([.. now.FindingOrder.Select(id => now.Findings[id]).Select(f => RichText.Plain(Line(scene, f)))], 15);
        if (counts.Conflicts > 0)
        {
            builder.Line($"{Counted.Of(counts.Conflicts, "check is", "checks are")} in conflict: say `conflicts`.");
        }

        if (scene.Context.Status is { IsWorthMore: true } status)
        {
            builder.Facts(("Oldest blocker", status.BlockerWords ?? ""), ("Forecast", status.ForecastWords ?? ""), ("News", status.DeltaWords ?? ""));
        }

        if (scene.Context.Reminders is { } reminders)
        {
            builder.Small(RemindCommand.Describe(scene, reminders));
        }

        scene.Note(builder.Command("why", "Why").Small(Stray.WhereWeAre(scene)));
    }

    private static string Line(Scene scene, FindingStatus finding)
    {
        var name = Agenda.Finding(scene.Assessment, finding.Id) is { } known ? Phrases.Name(known) : finding.Title;
        return $"{name}: {NodeStates.Of(finding.Status)}, {NodeStates.Count(finding.Status)}";
    }
}
