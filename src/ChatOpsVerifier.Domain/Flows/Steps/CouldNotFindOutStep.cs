using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>Somebody looked and could not find out: that is recorded, and the checks stay unknown.</summary>
internal sealed class CouldNotFindOutStep(Position.CouldNotFindOut at) : DraftStep(at.Draft)
{
    public override RichText Where(Scene scene) => $"{Name(scene)}, what you tried";

    public override void Ask(MessageBuilder builder, Scene scene) => builder
        .Title($"{Name(scene)}: could not find out")
        .Line("What did you try, and what was in the way? A few words are enough. The checks stay unknown, and the next person knows where to go on.")
        .Form(ActionIds.GiveNote, "Record it", new Input(FieldNames.Note, InputKind.Text, "What you tried", Required: true, Options: []))
        .Choice(ActionIds.QuickNote, "I have no access", "No access")
        .Choice(ActionIds.QuickNote, "I asked and am waiting for an answer", "Asked; waiting for an answer")
        .Choice(ActionIds.QuickNote, "It is documented nowhere", "Documented nowhere I looked")
        .Command("back", "Back");

    public override bool Press(Scene scene, FlowInput.Pressed pressed)
    {
        switch (pressed.ActionId)
        {
            case ActionIds.QuickNote:
                Record(scene, Draft, pressed.Value);
                return true;
            case ActionIds.GiveNote:
                Record(scene, Draft, Field(pressed, FieldNames.Note) ?? "");
                return true;
            default:
                return false;
        }
    }

    public override void Hear(Scene scene, FlowInput.Said said)
    {
        // With no check left to note it for, what is typed here is kept as any text that belongs to the answer is.
        if (!said.Files.IsDefaultOrEmpty || said.Text.Length > 1_000 || Unanswered(scene, Requirement(scene)).IsEmpty)
        {
            base.Hear(scene, said);
            return;
        }

        Record(scene, Draft, said.Text.Trim());
    }

    public override Position? Back(Scene scene) => new Position.Value(Draft);

    /// <summary>What has an answer keeps it: not finding out again is not an answer.</summary>
    public static ImmutableArray<string> Unanswered(Scene scene, Requirement requirement) =>
        [.. Agenda.OpenChecks(scene.Assessment, requirement).Where(id => !scene.Assessment.State.CurrentAnswers.ContainsKey(id))];

    /// <summary>Asks what was tried; where every check has an answer, says so before anybody types a note that could not be kept.</summary>
    public static void Enter(Scene scene, Draft draft)
    {
        if (!TellAnswered(scene, draft))
        {
            scene.Retire("You could not find out.");
            scene.Go(new Position.CouldNotFindOut(draft));
        }
    }

    /// <summary>Keeps the note, or says that every check has an answer.</summary>
    public static void RecordOr(Scene scene, Draft draft, string note)
    {
        if (!TellAnswered(scene, draft))
        {
            Record(scene, draft, note);
        }
    }

    /// <summary>Keeps the note; the checks stay unknown, and the next question is asked.</summary>
    public static void Record(Scene scene, Draft draft, string note)
    {
        var requirement = Agenda.Requirement(scene.Assessment, draft.RequirementId)!;
        if (!note.Any(char.IsLetterOrDigit))
        {
            scene.Ask(new MessageBuilder().Tone(MessageTone.Warning).Line("Say in a few words what you tried."));
            return;
        }

        var unanswered = Unanswered(scene, requirement);
        if (unanswered.IsEmpty)
        {
            scene.Retire("Nothing was recorded.");
            scene.Note(HasAnswer(requirement));
            scene.Go(Agenda.Home(scene));
            return;
        }

        if (scene.Do(new Command.RecordUnknown(draft.RequirementId, unanswered, Shorten.To(note, 1_000)) { By = scene.By, At = scene.At }) is { } refusal)
        {
            scene.Ask(new MessageBuilder().Tone(MessageTone.Warning).Line(refusal));
            return;
        }

        scene.Retire($"Recorded: {note}");
        scene.Note($"{Phrases.Name(requirement)} stays unknown, with your note. It still blocks PASS; I will come back to it after the rest.");
        Parking.Park(scene, [draft.RequirementId]);
        scene.Go(Agenda.Home(scene));
    }

    /// <returns>False: some check has no answer, and nothing was said.</returns>
    private static bool TellAnswered(Scene scene, Draft draft)
    {
        var requirement = Agenda.Requirement(scene.Assessment, draft.RequirementId)!;
        if (!Unanswered(scene, requirement).IsEmpty)
        {
            return false;
        }

        scene.Note(HasAnswer(requirement));
        return true;
    }

    private static RichText HasAnswer(Requirement requirement) =>
        RichText.Of($"{Phrases.Name(requirement)} has a current answer. If it no longer holds, say `withdraw {requirement.Handle}`.");
}
