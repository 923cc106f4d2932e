using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>
/// What is typed to the bot and is neither a command nor what the present question asks for. Nothing of it becomes an answer or evidence by itself.
/// </summary>
internal static class Aside
{
    /// <returns>True: it was dealt with; false: the step takes the words as they are.</returns>
    public static bool Hear(Scene scene, FlowInput.Said said, LineReading? line)
    {
        switch (line)
        {
            case LineReading.Question:
                Answer(scene);
                return true;
            case LineReading.Remark remark:
                scene.Note($"{(remark.IsThanks ? "You're welcome." : "Nothing was recorded.")} {Stray.WhereWeAre(scene)}");
                return true;
            case LineReading.State state:
                return Take(scene, said, state.Kind);
            case LineReading.Unclear when !scene.Context.MayAnswer:
                return false;
            case LineReading.Unclear when TakesWords(scene.State.Position):
                MeantStep.Enter(scene, said, isNewAnswer: false);
                return true;
            case LineReading.Unclear:
                Stray.Unknown(scene, said.Text.Trim());
                return true;
            default:
                return false;
        }
    }

    private static void Answer(Scene scene)
    {
        var builder = new MessageBuilder().Line("I read that as a question, so I did not record it. I know only what the report says.");
        if (Topic.Of(scene) is not null)
        {
            builder.Command("where", "Where to look");
        }

        builder.Command("help", "Help").Small(Stray.WhereWeAre(scene));
        scene.Note(scene.State.Position switch
        {
            Position.Value or Position.Outcome => builder.Small(RichText.Of($"If it is your answer, write it as `answer: …`.")),
            Position.Proof or Position.Boxes or Position.Summary => builder.Small("If it is what you saw, send it with where it is from."),
            _ => builder,
        });
    }

    private static bool Take(Scene scene, FlowInput.Said said, SpokenState kind)
    {
        switch (scene.State.Position)
        {
            case Position.Value or Position.Outcome when kind == SpokenState.NotOffered:
                return false;
            case Position.Value { Draft: { EvidenceIds.IsEmpty: true, Supersede: false } draft }:
                CouldNotFindOutStep.RecordOr(scene, draft, said.Text.Trim());
                return true;
            case Position.Proof or Position.Boxes or Position.Summary when kind == SpokenState.NotOffered:
                if (Attaching.Draft(scene.State.Position) is { Outcome: Outcome.NotAvailable })
                {
                    return false;
                }

                MeantStep.Enter(scene, said, isNewAnswer: true);
                return true;
            case Position.Value or Position.Outcome or Position.Proof or Position.Boxes or Position.Summary:
                PromiseNote.KeepFor(scene, Attaching.Draft(scene.State.Position)!, said.Text.Trim());
                return true;
            case Position.Intro or Position.Welcome or Position.Blocked or Position.Passed or Position.Stopped when scene.Context.MayAnswer:
                scene.Note(
                    $"Nothing was recorded: I do not know which requirement that is about. Start it, for instance `start {Example(scene)}`, and say it there. "
                        + $"{Stray.WhereWeAre(scene)}");
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether words that are typed here are recorded, as an answer, evidence, a note or a reason.</summary>
    private static bool TakesWords(Position position) => position is not
        (Position.Intro
            or Position.Welcome
            or Position.Blocked
            or Position.Passed
            or Position.Stopped
            or Position.Meant
            or Position.Secret
            or Position.Relink
            or Position.Reading);

    private static string Example(Scene scene) =>
        Agenda.Open(scene.Assessment).FirstOrDefault() is { Requirement: { } next } ? next.Handle : scene.Assessment.Report.Requirements[0].Handle;
}
