using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>PASS: who attests, and what is not separated.</summary>
internal sealed class PassedStep : QuestionStep
{
    public override bool IsStillValid(Scene scene) => scene.Assessment.Verdict.IsPass;

    public override bool IsBrief => false;

    public override RichText Where(Scene scene) => "PASS; nothing is open";

    public override void Ask(MessageBuilder builder, Scene scene)
    {
        var now = scene.Assessment;
        builder.Tone(MessageTone.Good)
            .Title("PASS")
            .Line(
                $"Every check of this report is settled with evidence: {now.Counts.Verified:N0} verified, {now.Counts.NotAvailable:N0} not available. "
                    + $"{Counted.Of(now.Counts.Evidence, "piece")} of evidence, {Counted.Of(now.Counts.Answers, "answer")}.")
            .Line(Attested(scene))
            .Progress(now.Counts)
            .Command("report", "Get the report")
            .Command("status", "Status")
            .Command("evidence", "Evidence")
            .Small($"The verdict is computed: `withdraw {Example(now)}`, for instance, makes it FAIL again at once.");
    }

    public override bool Press(Scene scene, FlowInput.Pressed pressed) => false;

    private static string Example(Assessment now) =>
        now.Report.Requirements.FirstOrDefault(r => !Agenda.CurrentAnswers(now, r).IsEmpty)?.Handle ?? "2.2";

    private static RichText Attested(Scene scene)
    {
        var current = scene.Assessment.State.CurrentAnswers.Values.Distinct().Select(id => scene.Assessment.State.Answers[id]).ToList();
        var people = current.Select(a => a.By).Distinct().Select(scene.Context.NameOf).Order(StringComparer.Ordinal).ToList();
        var unreviewed = current.Count(a => a.Attestation == Attestation.SelfAttested);
        return unreviewed == 0 && current.Where(a => !SecondPerson.IsShown(a, scene.Assessment.State)).ToList() is { Count: > 0 } claimed
            ? RichText.Of(
                $"Attested by {Phrases.And(people)}; every answer was reviewed. Separation of duties is not shown for "
                    + $"{Phrases.And([.. claimed.Select(a => a.Id)])}: the reviewer is identified, but the answer or its evidence was given without an "
                    + $"identity.")
            : unreviewed == 0
            ? RichText.Of($"Attested by {Phrases.And(people)}; every answer was reviewed by a second person.")
            : RichText.Of(
                $"Attested by {Phrases.And(people)}. "
                    + $"{(unreviewed == current.Count ? "All answers are" : $"{unreviewed} of {Counted.Of(current.Count, "answer")} are")} self-attested: "
                    + $"there is no separation of duties for them. A second person can confirm with `review`.");
    }
}
