using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Domain.Flows.Commands;

/// <summary>Adds what an edited message says now as further evidence, to the answers that use the text as it was first.</summary>
internal sealed class UpdateCommand : FlowCommand
{
    public override string Word => "update";

    public override RichText Help => RichText.Of($"`update E3`: add the new text of a message that was edited after it became evidence");

    public override FlowAccess Access => FlowAccess.Operator;

    public override bool Accepts(
        string argument) => argument.Length > 1 && IsName(argument) && argument[0] is 'e' or 'E' && argument[1..].All(char.IsAsciiDigit);

    public override void Run(Scene scene, string argument)
    {
        var now = scene.Assessment;
        if (now.State.Evidence.Keys.FirstOrDefault(id => id.Equals(argument, StringComparison.OrdinalIgnoreCase)) is not { } wanted)
        {
            scene.Note(Named.Unknown(scene, argument));
        }
        else if (now.State.MessageChanges.GetValueOrDefault(wanted) is not { Change: MessageChange.Edited } edited)
        {
            scene.Note($"I know of no edit of the message that {wanted} came from.");
        }
        else if (scene.State.ChangedTexts.FirstOrDefault(t => t.EvidenceId == wanted && t.Sha256 == edited.Sha256) is not { } text)
        {
            scene.Note($"I no longer have the new text of {wanted} here. Open the message and paste what it says now.");
        }
        else if (text.Text == SealedEvent.Redacted
            || (StoredBytes.Removed(now.State).Contains(text.Sha256) && !StoredBytes.Needed(now.State).Contains(text.Sha256)))
        {
            scene.Note($"The new text of {wanted} was redacted, so it cannot be added. {wanted} stays as it is.");
        }
        else
        {
            Add(scene, wanted, text);
        }
    }

    private static void Add(Scene scene, string wanted, EditedEvidence text)
    {
        if (Intake.Objection(scene, text.Text, text.Sha256, draft: null) is { } why)
        {
            scene.Note(new MessageBuilder().Tone(MessageTone.Warning).Line(why).Line($"{wanted} stays as it is."));
            return;
        }

        scene.Message = text.Message;
        var taken = Intake.Take(scene, text.Text, text.Sha256, [], scene.Context.Today, draft: null, scene.Assessment.State.Evidence[wanted].Origin);
        if (taken.Ids.IsEmpty)
        {
            scene.Note(new MessageBuilder().Tone(MessageTone.Warning).Line(taken.Objection ?? $"The new text of {wanted} was not accepted."));
            return;
        }

        if (Attaching.Draft(scene.State.Position) is { } draft && draft.EvidenceIds.Contains(wanted))
        {
            scene.Retire($"The new text is kept as {Phrases.And(taken.Ids)}.");
            scene.Go(DraftStep.Next(scene, DraftStep.With(draft, taken) with { Marked = [], NotArisen = [] }));
            return;
        }

        AddToAnswers(scene, wanted, taken);
    }

    private static void AddToAnswers(Scene scene, string wanted, Intake.Taken taken)
    {
        var answers = ChangedMessageLines.Using(scene.Assessment, [wanted]).Where(a => !taken.Ids.All(a.EvidenceIds.Contains)).ToList();
        var problems = answers.Select(a => AddTo(scene, a, taken)).OfType<string>().ToList();
        Intake.MarkUsed(scene, taken.Ids);
        var builder = new MessageBuilder().Tone(problems.Count == 0 ? MessageTone.Neutral : MessageTone.Warning).Line(answers.Count == 0
            ? $"The new text is kept as {Phrases.And(taken.Ids)}. No current answer uses {wanted}."
            : $"The new text is kept as {Phrases.And(taken.Ids)}, beside {wanted}. "
                + $"Check that {Phrases.And([.. answers.Select(a => $"“{Shorten.To(Phrases.Answer(a.Outcome, a.Value), 80)}”").Distinct()])} is still right; "
                + $"if it is not, reopen it.");
        builder.List(problems.Select(RichText.Plain));
        foreach (var requirement in answers.Select(a => Agenda.Requirement(scene.Assessment, a.RequirementId)).OfType<Reports.Requirement>().Distinct().Take(4))
        {
            builder.Choice(ActionIds.SayOf, $"Reopen {requirement.Handle}", $"{scene.Assessment.State.Slug} reopen {requirement.Handle}");
        }

        scene.Note(builder);
        if (scene.Events.OfType<VerificationEvent.ConflictOpened>().Any())
        {
            scene.Go(Agenda.Home(scene));
        }
    }

    /// <returns>Why not; null: it was added.</returns>
    private static string? AddTo(Scene scene, Answer answer, Intake.Taken taken)
    {
        ImmutableArray<string> held = [.. answer.CheckIds.Where(c => scene.Assessment.State.CurrentAnswers.GetValueOrDefault(c) == answer.Id)];
        return scene.Do(new Command.RecordAnswer(
            answer.RequirementId, held, answer.Outcome, answer.Value, answer.Note, answer.Deployment, [.. answer.EvidenceIds.Union(
                taken.Ids)], answer.ObservedOn, taken.Text, Supersede: true)
        {
            By = scene.By,
            At = scene.At,
        });
    }
}
