using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>What an answer changed, here and wherever the report repeats it: the difference of two assessments.</summary>
internal static class Aftermath
{
    public static void Say(Scene scene, Assessment before, Draft draft)
    {
        var now = scene.Assessment;
        var recorded = scene.Events.OfType<VerificationEvent.AnswerRecorded>().ToList();
        var name = Phrases.Name(Agenda.Requirement(now, draft.RequirementId)!);
        var builder = new MessageBuilder().Tone(draft.Outcome == Outcome.Refuted ? MessageTone.Bad : MessageTone.Good);
        builder.Line(RichText
            .Plain($"Recorded for {name}: ")
            .Strong(Phrases.Answer(draft.Outcome, draft.Value))
            .Then($" ({string.Join(", ", recorded.Select(r => r.AnswerId))}, {Counted.Of(recorded.Sum(r => r.CheckIds.Length), "box")})."));
        if (draft.Outcome == Outcome.Refuted)
        {
            builder.Line($"This blocks PASS until it is true. When it has changed, say `reopen {Agenda.Requirement(now, draft.RequirementId)!.Handle}`.");
        }

        var elsewhere = Elsewhere(before, now, draft.RequirementId);
        if (elsewhere.Count > 0)
        {
            builder.Line("That also settled:").ListSome([.. elsewhere.Select(RichText.Plain)], 10);
        }

        scene.Note(builder.Progress(now.Counts));
    }

    /// <summary>What became settled apart from the requirement itself, in plain words.</summary>
    public static List<string> Elsewhere(Assessment before, Assessment now, string requirementId)
    {
        var lines = new List<string>();
        foreach (var requirement in now.Report.Requirements.Where(r => r.Id != requirementId))
        {
            var newly = requirement.Checks.Where(c => now.Checks[c.Id].Outcome.Passes() && !before.Checks[c.Id].Outcome.Passes()).ToList();
            if (newly.Count > 0)
            {
                lines.Add(
                    $"{Phrases.Name(requirement)}: {string.Join("; ", newly.Take(3).Select(c => $"“{Shorten.To(c.Text, 60)}” (line {c.Line})"))}"
                        + $"{(newly.Count > 3 ? $" and {newly.Count - 3} more" : "")}");
            }
        }

        foreach (var id in now.FindingOrder.Where(id => !(now.Findings[id].Requirements is [var only]
            && only == requirementId
            && Agenda.Finding(now, id) is { } chapter
            && Phrases.IsChapter(chapter)) && now.Findings[id].Status.Passes && before.Findings.TryGetValue(id, out var was) && !was.Status.Passes))
        {
            lines.Add(Agenda.Finding(now, id) is { } finding
                ? Phrases.IsChapter(finding) ? $"{finding.Title}: complete." : $"Finding {finding.Handle} is complete."
                : $"{now.Findings[id].Title}: complete.");
        }

        foreach (var status in now.Statements.Values.Where(s => s.Met && !before.Statements[s.Statement.Id].Met).OrderBy(s => s.Statement.Line))
        {
            lines.Add($"{Kind(status.Statement.Kind)} (line {status.Statement.Line}): {Shorten.To(status.Statement.Text, 80)}");
        }

        return lines;
    }

    private static string Kind(StatementKind kind) => kind switch
    {
        StatementKind.Criterion => "PASS criterion met",
        StatementKind.MissingVerification => "No longer missing",
        StatementKind.BlockedArea => "No longer blocked",
        StatementKind.Assumption => "No longer an assumption",
        _ => "Action done",
    };
}
