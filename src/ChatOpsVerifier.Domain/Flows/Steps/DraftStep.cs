using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>What the steps of one answer share: value, evidence, boxes, summary.</summary>
internal abstract class DraftStep(Draft draft) : QuestionStep
{
    protected Draft Draft { get; } = draft;

    /// <summary>The requirement and the checks are still there, nobody settled them meanwhile, and nobody redacted the words of the answer.</summary>
    public override bool IsStillValid(Scene scene)
    {
        if (Draft.Value == SealedEvent.Redacted)
        {
            return false;
        }

        if (Agenda.Requirement(scene.Assessment, Draft.RequirementId) is not { } requirement)
        {
            return false;
        }

        var open = Agenda.OpenChecks(scene.Assessment, requirement);
        return Draft.CheckIds.All(id => requirement.Checks.Any(c => c.Id == id)) && (Draft.Supersede
            ? Draft.Replaces is null || Draft.Replaces == Agenda.CurrentAnswersKey(scene.Assessment, Draft.CheckIds)
            : Draft.CheckIds.Any(open.Contains));
    }

    protected Requirement Requirement(Scene scene) => Agenda.Requirement(scene.Assessment, Draft.RequirementId)!;

    protected string Name(Scene scene) => Phrases.Name(Requirement(scene));

    protected ImmutableArray<Check> Checks(Scene scene) =>
        [.. Requirement(scene).Checks.Where(c => Draft.CheckIds.Contains(c.Id)).Take(Agenda.MostBoxes)];

    /// <summary>The next question that this draft still needs answered.</summary>
    public static Position Next(Scene scene, Draft draft)
    {
        if (draft.Outcome == Outcome.Unknown)
        {
            return new Position.Value(draft);
        }

        if (OutcomeQuestion.IsNeeded(scene, draft))
        {
            return new Position.Outcome(draft);
        }

        if (draft.EvidenceIds.IsEmpty)
        {
            return new Position.Proof(draft);
        }

        if (!draft.Marked.IsEmpty || !draft.NotArisen.IsEmpty)
        {
            return new Position.Summary(draft);
        }

        // One box without a condition: the confirmation of the summary marks it, a question of its own would ask twice.
        return draft.CheckIds is [var only] && scene.Assessment.Checks[only].Check.Condition is null
            ? new Position.Summary(draft with { Marked = [only] })
            : new Position.Boxes(draft);
    }

    /// <summary>Says what became of a link whose sentence was withdrawn.</summary>
    protected void TellTakenBack(MessageBuilder builder)
    {
        ImmutableArray<string> left = [.. Draft.TakenBack.Except(Draft.EvidenceIds)];
        if (!left.IsEmpty)
        {
            builder.Line(
                $"{Phrases.And(left)}, the {Counted.Noun(left.Length, "link")} of the sentence that you withdrew, {Counted.Verb(left.Length, "does", "do")} "
                    + $"not back the new answer. Choose {Counted.Verb(left.Length, "it", "them")} as evidence if "
                    + $"{Counted.Verb(left.Length, "it shows", "they show")} this, too.");
        }
    }

    public static Draft With(Draft draft, Intake.Taken taken) => draft with
    {
        EvidenceIds = [.. draft.EvidenceIds.Union(taken.Ids, StringComparer.Ordinal)],
        EvidenceText = Shorten.To(
            draft.EvidenceText.Length == 0 ? taken.Text : $"{draft.EvidenceText}\n{taken.Text}",
            Draft.MostEvidenceText),
    };

    /// <summary>"observed yesterday", "deployment 2": details that can be said at any time while an answer is in the making.</summary>
    protected bool SetDetail(Scene scene, FlowInput.Said said)
    {
        if (!said.Files.IsDefaultOrEmpty || Details.Read(said.Text, scene.Context.Today, scene.Assessment.Report.Deployments) is not { } detail)
        {
            return false;
        }

        if (detail.Problem is { } problem)
        {
            scene.Note(problem);
            return true;
        }

        var changed = Draft with { ObservedOn = detail.ObservedOn ?? Draft.ObservedOn, Deployment = detail.Deployment ?? Draft.Deployment };
        scene.State = scene.State with { Position = Replace(scene.State.Position, changed) };
        scene.Ask(new MessageBuilder().Line(
            detail.ObservedOn is { } day ? $"Noted: observed on {day:yyyy-MM-dd}." : $"Noted: deployment {detail.Deployment}."));
        return true;
    }

    /// <summary>A paste or file while the answer is in the making belongs to it.</summary>
    protected bool AddEvidence(Scene scene, FlowInput.Said said)
    {
        var taken = Intake.Take(scene, said.Text, said.Sha256, said.Files, Draft.ObservedOn, Draft);
        if (taken.Ids.IsEmpty && taken.Objection is { } why && Stray.LooksLikeEvidence(said.Text))
        {
            Object(scene, taken, why);
            return true;
        }

        if (taken.Ids.IsEmpty)
        {
            return false;
        }

        var with = With(Draft, taken);
        scene.State = scene.State with { Position = OutcomeQuestion.IsNeeded(scene, with) ? new Position.Outcome(with) : Replace(scene.State.Position, with) };
        scene.Ask(new MessageBuilder().Line($"Added {Phrases.And(taken.Ids)} to this answer."));
        return true;
    }

    /// <summary>What was sent is not evidence: says why, keeps a promise as a note, and asks the same again.</summary>
    private void Object(Scene scene, Intake.Taken taken, string why)
    {
        var builder = new MessageBuilder().Tone(MessageTone.Warning).Line(why);
        if (taken.Promise is { } promise)
        {
            var (draft, told) = PromiseNote.Keep(scene, Draft, promise);
            scene.State = scene.State with { Position = Replace(scene.State.Position, draft) };
            builder.Line(told);
        }

        scene.Ask(builder);
    }

    protected static Input DeploymentInput(Scene scene) =>
        new(
            FieldNames.Deployment,
            InputKind.SingleChoice,
            "Which deployment did you look at?",
            Options: [.. scene.Assessment.Report.Deployments.Select(d => new InputOption(d, d))]);

    protected bool AsksDeployment(Scene scene) => Draft.Deployment is null && scene.Assessment.Report.Deployments.Length > 1;

    protected static string? Field(FlowInput.Pressed pressed, string name) =>
        pressed.Fields.GetValueOrDefault(name) is { IsDefaultOrEmpty: false } values && !string.IsNullOrWhiteSpace(values[0]) ? values[0].Trim() : null;

    protected static ImmutableArray<string> FieldValues(FlowInput.Pressed pressed, string name) =>
        pressed.Fields.GetValueOrDefault(name) is { IsDefault: false } values ? values : [];

    public static Position Replace(Position position, Draft draft) => position switch
    {
        Position.Value => new Position.Value(draft),
        Position.Outcome => new Position.Outcome(draft),
        Position.Proof => new Position.Proof(draft),
        Position.Boxes => new Position.Boxes(draft),
        Position.Summary => new Position.Summary(draft),
        _ => position,
    };
}
