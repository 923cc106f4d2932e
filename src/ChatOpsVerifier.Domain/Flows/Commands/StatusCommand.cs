using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class StatusCommand : FlowCommand
{
    public override string Word => "status";

    public override IReadOnlyList<string> Aliases => ["where are we", "progress"];

    public override string Help => "how far the report is";

    public override FlowAccess Access => FlowAccess.Reader;

    public override void Run(Scene scene, string argument)
    {
        var now = scene.Assessment;
        var counts = now.Counts;
        var parts = new List<string>();
        Add(counts.Verified, "verified");
        Add(counts.NotAvailable, "not available");
        Add(counts.Refuted, "refuted");
        Add(counts.Stale, "stale");
        Add(counts.Unknown, "unknown");
        var speech = new Speech()
            .Tone(now.Verdict.IsPass ? MessageTone.Good : MessageTone.Neutral)
            .Title($"The verdict is {now.Verdict.Word}")
            .Progress(counts)
            .Line(Words.And(parts) + ".")
            .ListSome([.. now.FindingOrder.Select(id => now.Findings[id]).Select(f => RichText.Plain(Line(scene, f)))], 15);
        if (counts.Conflicts > 0)
        {
            speech.Line($"{Words.Count(counts.Conflicts, "check is", "checks are")} in conflict: say `conflicts`.");
        }

        if (scene.Context.Reminders is { } reminders)
        {
            speech.Small(RemindCommand.Describe(scene, reminders));
        }

        scene.Note(speech.Command("why", "Why").Small(Stray.WhereWeAre(scene)));

        void Add(int number, string word)
        {
            if (number > 0)
            {
                parts.Add($"{number:N0} {word}");
            }
        }
    }

    private static string Line(Scene scene, FindingStatus finding)
    {
        var name = Agenda.Finding(scene.Assessment, finding.Id) is { } known ? Words.Name(known) : finding.Title;
        var state = finding.Status.Passes ? "complete" : $"{finding.Status.Settled} of {finding.Status.Checks}";
        var refuted = finding.Status.Refuted > 0 ? $", {finding.Status.Refuted} refuted" : "";
        var stale = finding.Status.Stale > 0 ? $", {finding.Status.Stale} stale" : "";
        return $"{name}: {state}{refuted}{stale}";
    }
}
