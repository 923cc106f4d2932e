using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>Two sides contradict each other. A person says which one holds, and why; the last write does not win.</summary>
internal sealed class DisputeStep(Position.Dispute at) : QuestionStep
{
    public static void Enter(Scene scene, string conflictId) =>
        scene.Go(new Position.Dispute(conflictId, null, Side.Resume(scene.State.Position)));

    public override bool IsStillValid(Scene scene) => scene.Assessment.State.OpenConflicts.ContainsKey(at.ConflictId);

    public override bool IsBrief => false;

    public override RichText Where(Scene scene) => $"conflict {at.ConflictId}";

    public override void Ask(MessageBuilder builder, Scene scene)
    {
        var conflict = Conflict(scene);
        builder.Tone(MessageTone.Warning)
            .Title(conflict.ObjectionBy is null
                ? $"Conflict {conflict.Id}: two sides contradict each other"
                : $"Conflict {conflict.Id}: {scene.Context.NameOf(conflict.ObjectionBy)} objects to {conflict.AnswerIds[0]}")
            .Line(conflict.Description);
        if (at.Choice is { } choice)
        {
            builder.Line(choice == Position.Dispute.KeepNone ? "Keep neither. Why?" : $"Keep {choice}. Why?")
                .Form(ActionIds.GiveReason, "Settle it", new Input(FieldNames.Reason, InputKind.Text, "The reason", Required: true, Options: []))
                .Command("back", "Back");
            return;
        }

        builder.List(Answers(scene).Select(a => RichText
            .Plain("")
            .Strong($"{a.Id}: {Phrases.Answer(a.Outcome, a.Value)}")
            .Then($" by {scene.Context.NameOf(a.By)}, evidence {Phrases.And(a.EvidenceIds)}")));
        builder.Line(conflict.ObjectionBy is null
            ? "Which side is right? Until it is settled, these checks count as open."
            : "Does the answer still hold? Until you settle this, these checks count as open. The objection stays in the ledger either way.");
        foreach (var answer in Answers(scene))
        {
            builder.Choice(ActionIds.KeepAnswer, $"Keep {answer.Id}: {Phrases.Answer(answer.Outcome, answer.Value)}", answer.Id);
        }

        builder.Choice(ActionIds.KeepAnswer, "Neither: ask again", Position.Dispute.KeepNone).Command("skip", "Later");
    }

    public override bool Press(Scene scene, FlowInput.Pressed pressed)
    {
        switch (pressed.ActionId)
        {
            case ActionIds.KeepAnswer when pressed.Value == Position.Dispute.KeepNone || Conflict(scene).AnswerIds.Contains(pressed.Value):
                scene.Retire(pressed.Value == Position.Dispute.KeepNone ? "Neither." : $"Keep {pressed.Value}.");
                scene.Go(at with { Choice = pressed.Value });
                return true;
            case ActionIds.GiveReason when at.Choice is not null:
                Settle(scene, at.Choice, pressed.Fields.GetValueOrDefault(FieldNames.Reason) is { IsDefaultOrEmpty: false } reasons ? reasons[0] : "");
                return true;
            default:
                return false;
        }
    }

    public override void Hear(Scene scene, FlowInput.Said said)
    {
        var text = said.Text.Trim();
        if (!said.Files.IsDefaultOrEmpty || text.Length > 1_000)
        {
            base.Hear(scene, said);
            return;
        }

        if (at.Choice is { } choice)
        {
            Settle(scene, choice, text);
            return;
        }

        var words = text.TrimEnd('.').Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        var named = words is ["keep" or "Keep", var id] ? id : text.TrimEnd('.');
        var kept = named.Equals("neither", StringComparison.OrdinalIgnoreCase) || named.Equals("none", StringComparison.OrdinalIgnoreCase)
            ? Position.Dispute.KeepNone
            : Conflict(scene).AnswerIds.FirstOrDefault(a => a.Equals(named, StringComparison.OrdinalIgnoreCase));
        if (kept is null || !Press(scene, Labels.Press("", ActionIds.KeepAnswer, kept)))
        {
            base.Hear(scene, said);
        }
    }

    public override Position? Back(Scene scene) => at.Choice is null ? at.Resume : at with { Choice = null };

    private void Settle(Scene scene, string choice, string reason)
    {
        if (!reason.Any(char.IsLetterOrDigit))
        {
            scene.Ask(new MessageBuilder().Tone(MessageTone.Warning).Line("A conflict is settled with a reason. Say in a few words why this side is right."));
            return;
        }

        var before = scene.Assessment;
        var kept = choice == Position.Dispute.KeepNone ? null : choice;
        if (scene.Do(new Command.SettleConflict(at.ConflictId, kept, Shorten.To(reason.Trim(), 1_000)) { By = scene.By, At = scene.At }) is { } refusal)
        {
            scene.Ask(new MessageBuilder().Tone(MessageTone.Warning).Line(refusal));
            return;
        }

        scene.Retire($"Settled: {reason.Trim()}");
        var builder = new MessageBuilder()
            .Tone(MessageTone.Good)
            .Line(kept is null
                ? $"{at.ConflictId} is settled: neither answer is kept; the checks are unknown again."
                : $"{at.ConflictId} is settled: {kept} is kept.");
        var elsewhere = Aftermath.Elsewhere(before, scene.Assessment, "");
        scene.Note(builder.ListSome([.. elsewhere.Select(RichText.Plain)], 8).Progress(scene.Assessment.Counts));
        scene.Go(Agenda.Home(scene));
    }

    private Conflict Conflict(Scene scene) => scene.Assessment.State.OpenConflicts[at.ConflictId];

    private ImmutableArray<Answer> Answers(Scene scene) => [.. Conflict(scene).AnswerIds.Select(id => scene.Assessment.State.Answers[id])];
}
