using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class LintCommand : FlowCommand
{
    private const int MostShown = 30;

    public override string Word => "lint";

    public override RichText Help => "what is wrong with the report itself";

    public override FlowAccess Access => FlowAccess.Reader;

    public override void Run(Scene scene, string argument)
    {
        var now = scene.Assessment;
        if (now.Lint.IsEmpty)
        {
            scene.Note("I found nothing wrong with the report itself.");
            return;
        }

        var builder = new MessageBuilder().Title($"The report itself: {LintLines.Headline(now.Lint)}");
        foreach (var severity in now.Lint.Select(l => l.Severity).Distinct().OrderDescending())
        {
            var issues = now.Lint.Where(l => l.Severity == severity).OrderBy(l => l.Line).ToList();
            builder.Line(RichText.Plain("").Strong(Heading(severity)))
                .ListSome(
                    [.. issues.Select(l => RichText.Plain(LintLines.LineOf(l)
                        + (now.State.AcknowledgedLint.TryGetValue(l.Name, out var reason) ? $" (acknowledged: {Shorten.To(reason, 80)})" : "")))],
                    MostShown);
        }

        var blocking = LintLines.Blocking(now);
        builder.Small(blocking.IsEmpty
            ? RichText.Plain("None of it blocks PASS.")
            : RichText.Of(
                $"{Counted.Of(blocking.Length, "error blocks", "errors block")} PASS: fix the report and import it again, "
                    + $"or say for instance `{(Unread.Of(now, blocking[0]) is { } place ? $"read {place.Line}" : $"acknowledge {blocking[0].Name}")}`."));
        scene.Note(builder);
    }

    private static string Heading(LintSeverity severity) => severity switch
    {
        LintSeverity.Error => "Errors: they block PASS",
        LintSeverity.Warning => "Warnings",
        _ => "Remarks",
    };
}
