using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>A settled requirement is opened again: correct the answer, or withdraw it.</summary>
internal sealed class ReopenStep(Position.Reopen at) : QuestionStep
{
    public static void Enter(Scene scene, Requirement requirement, bool isWithdrawal)
    {
        var now = scene.Assessment;
        if (Agenda.CurrentAnswers(now, requirement).IsEmpty)
        {
            var derived = requirement.Checks.Any(c => now.Checks[c.Id].IsDerived);
            scene.Note(derived
                ? $"{Phrases.Name(requirement)} follows from other answers: "
                    + $"{Phrases.And([.. requirement.Checks.SelectMany(c => now.Checks[c.Id].DerivedFrom).Distinct().Take(8)])}. Reopen those."
                : $"{Phrases.Name(requirement)} has no current answer, so there is nothing to reopen.");
            return;
        }

        var resume = Side.Resume(scene.State.Position);
        scene.Go(new Position.Reopen(requirement.Id, isWithdrawal, resume) { Shown = Shown(scene, requirement) });
    }

    /// <summary>Asks the question again; the current answer is replaced once a new one is confirmed.</summary>
    public static void Correct(Scene scene, Requirement requirement)
    {
        if (Agenda.CurrentAnswers(scene.Assessment, requirement).IsEmpty)
        {
            Enter(scene, requirement, isWithdrawal: false);
            return;
        }

        var checks = requirement.Checks.Where(c => Agenda.IsDirect(scene.Assessment, c)).Select(c => c.Id).ToImmutableArray();
        scene.Retire("You correct the answer.");
        scene.Go(new Position.Value(Agenda.Correction(scene.Assessment, requirement.Id, checks)));
    }

    public override bool IsStillValid(Scene scene) =>
        Agenda.Requirement(scene.Assessment, at.RequirementId) is { } requirement
        && !Agenda.CurrentAnswers(scene.Assessment, requirement).IsEmpty
        && (at.Shown is null || at.Shown == Shown(scene, requirement));

    public override RichText Where(Scene scene) => $"reopening {Phrases.Name(Requirement(scene))}";

    public override void Ask(MessageBuilder builder, Scene scene)
    {
        builder.Title(at.IsWithdrawal ? $"{Phrases.Name(Requirement(scene))}: withdraw" : $"{Phrases.Name(Requirement(scene))}: reopen")
            .List(Answers(scene).Select(a => RichText
                .Plain("")
                .Strong($"{a.Id}: {Phrases.Answer(a.Outcome, a.Value)}")
                .Then($" ({Phrases.And(a.EvidenceIds)}, {Counted.Of(Held(scene, a).Length, "box")}, by {scene.Context.NameOf(a.By)})")));
        if (at.IsWithdrawal)
        {
            builder.Line("Why does it no longer hold? The boxes become unknown immediately; the answer and its evidence stay in the ledger.")
                .Form(ActionIds.GiveReason, "Withdraw", Reasons.Ask())
                .Choice(ActionIds.Leave, "Leave it as it is");
            return;
        }

        builder.Line("Correct it: the answer stays current until you confirm a new one. Withdraw it: the boxes become unknown immediately.")
            .Primary(ActionIds.CorrectAnswer, "Correct the answer")
            .Choice(ActionIds.WithdrawAnswer, "Withdraw it", style: ChoiceStyle.Danger)
            .Choice(ActionIds.Leave, "Leave it as it is");
    }

    public override bool Press(Scene scene, FlowInput.Pressed pressed)
    {
        switch (pressed.ActionId)
        {
            case ActionIds.CorrectAnswer:
                Correct(scene, Requirement(scene));
                return true;
            case ActionIds.WithdrawAnswer:
                scene.Retire("You withdraw it.");
                scene.Go(at with { IsWithdrawal = true });
                return true;
            case ActionIds.GiveReason when at.IsWithdrawal:
                Withdraw(scene, Reasons.Of(pressed));
                return true;
            case ActionIds.Leave:
                scene.Retire("Left as it is.");
                Side.Leave(scene, at.Resume);
                return true;
            default:
                return false;
        }
    }

    public override void Hear(Scene scene, FlowInput.Said said)
    {
        if (at.IsWithdrawal && said.Files.IsDefaultOrEmpty && said.Text.Trim().Length <= Reasons.Most)
        {
            Withdraw(scene, said.Text.Trim());
            return;
        }

        base.Hear(scene, said);
    }

    public override Position? Back(Scene scene) => at.Resume;

    private void Withdraw(Scene scene, string reason)
    {
        if (!Reasons.IsOne(reason))
        {
            scene.Ask(new MessageBuilder().Tone(MessageTone.Warning).Line("Withdrawing needs a reason. Say in a few words why it no longer holds."));
            return;
        }

        var wasPass = scene.Assessment.Verdict.IsPass;
        foreach (var answer in Answers(scene))
        {
            if (scene.Do(new Command.WithdrawAnswer(answer.Id, Held(scene, answer), reason) { By = scene.By, At = scene.At }) is { } refusal)
            {
                scene.Ask(new MessageBuilder().Tone(MessageTone.Warning).Line(refusal));
                return;
            }
        }

        scene.Retire($"Withdrawn: {reason}");
        var builder = new MessageBuilder()
            .Tone(MessageTone.Warning)
            .Line($"{Phrases.Name(Requirement(scene))} is unknown again. Everything that followed from it is open again, too.");
        if (wasPass && !scene.Assessment.Verdict.IsPass)
        {
            builder.Line(RichText.Plain("The verdict is ").Strong("FAIL").Then(" again."));
            scene.Want(new FlowEffect.ResumeReminders());
        }

        scene.Note(builder.Progress(scene.Assessment.Counts));
        Parking.Unpark(scene, at.RequirementId);
        scene.Go(Agenda.Home(scene));
    }

    private static string Shown(Scene scene, Requirement requirement) => Agenda.CurrentAnswersKey(scene.Assessment, requirement.Checks.Select(c => c.Id));

    private Requirement Requirement(Scene scene) => Agenda.Requirement(scene.Assessment, at.RequirementId)!;

    private ImmutableArray<Answer> Answers(Scene scene) => Agenda.CurrentAnswers(scene.Assessment, Requirement(scene));

    private ImmutableArray<string> Held(Scene scene, Answer answer) =>
        [.. Requirement(scene).Checks.Select(c => c.Id).Where(id => scene.Assessment.State.CurrentAnswers.GetValueOrDefault(id) == answer.Id)];
}
