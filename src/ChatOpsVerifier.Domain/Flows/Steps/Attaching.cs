using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>
/// Somebody's message is taken as evidence for a requirement: it is kept with its author, and the question of that requirement goes on with it at hand.
/// </summary>
internal static class Attaching
{
    public static void Attach(Scene scene, FlowInput.Attached attached)
    {
        var origin = attached.Origin;
        var written = scene.Context.Zone.DateOf(origin.WrittenAt);
        var seen = written > scene.Context.Today ? scene.Context.Today : written;
        var requirement = Agenda.RequirementByHandle(scene.Assessment, attached.RequirementId);
        var draft = Draft(scene.State.Position) is { } present && present.RequirementId == requirement?.Id ? present : null;
        var taken = Intake.Take(scene, attached.Text, attached.Sha256, attached.Files, seen, draft, origin);
        if (taken.Ids.IsEmpty)
        {
            var builder = new MessageBuilder()
                .Tone(MessageTone.Warning)
                .Line($"I did not accept the message from {origin.AuthorName}: {taken.Objection ?? "it contains nothing that could serve as evidence."}");
            if (taken.Promise is { } promise
                && requirement is not null
                && PromiseNote.TryRecord(scene, requirement.Id, $"{origin.AuthorName}: {promise}") is { } told)
            {
                builder.Line(told);
            }

            scene.Note(builder);
            return;
        }

        if (draft is not null)
        {
            scene.Retire($"The message from {origin.AuthorName} is kept as {Phrases.And(taken.Ids)}.");
            scene.Go(DraftStep.Next(scene, DraftStep.With(draft, taken)));
        }
        else if (requirement is null || !AssignStep.TryAssign(scene, requirement, taken.Ids, $"First: the message from {origin.AuthorName}."))
        {
            // The report was edited meanwhile, or the requirement follows from other answers: it backs another one.
            AssignStep.Enter(scene, taken);
        }
    }

    /// <returns>Null: no answer is in the making here.</returns>
    public static Draft? Draft(Position position) => position switch
    {
        Position.Value at => at.Draft,
        Position.Outcome at => at.Draft,
        Position.Proof at => at.Draft,
        Position.Boxes at => at.Draft,
        Position.Summary at => at.Draft,
        Position.CouldNotFindOut at => at.Draft,
        _ => null,
    };
}
