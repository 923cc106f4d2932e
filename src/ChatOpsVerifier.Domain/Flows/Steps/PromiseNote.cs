using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>A promise is not evidence, but it says why something is still open: it is kept as a note of its requirement.</summary>
internal static class PromiseNote
{
    private const int Most = 1_000;

    /// <returns>The draft to go on with, and what became of the promise.</returns>
    public static (Draft Draft, string Told) Keep(Scene scene, Draft draft, string promise) =>
        TryRecord(scene, draft.RequirementId, promise) is { } told
            ? (draft, told)
            : (draft with { Note = Shorten.To(promise, Most) }, "I keep it as a note that is recorded with this answer.");

    /// <summary>Keeps what was said as a note, and asks the same again.</summary>
    public static void KeepFor(Scene scene, Draft draft, string said)
    {
        var (kept, told) = Keep(scene, draft, said);
        scene.State = scene.State with { Position = DraftStep.Replace(scene.State.Position, kept) };
        scene.Ask(new MessageBuilder().Tone(MessageTone.Warning)
            .Line($"“{Shorten.To(said, 80)}” is not evidence. {told}")
            .Line(RichText.Of($"Say `skip` to go on with something else, or `undo` if your answer is a different one.")));
    }

    /// <returns>Null: every box has an answer already, and nothing was recorded.</returns>
    public static string? TryRecord(Scene scene, string requirementId, string promise)
    {
        var requirement = Agenda.Requirement(scene.Assessment, requirementId)!;
        var unanswered = CouldNotFindOutStep.Unanswered(scene, requirement);
        return !unanswered.IsEmpty
            && scene.Do(new Command.RecordUnknown(requirement.Id, unanswered, Shorten.To(promise, Most)) { By = scene.By, At = scene.At }) is null
            ? $"I keep it as a note for {Phrases.Name(requirement)}; the boxes stay open."
            : null;
    }
}
