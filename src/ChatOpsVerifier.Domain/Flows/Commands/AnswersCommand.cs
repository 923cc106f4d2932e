using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Commands;

/// <summary>What was answered, by whom and when.</summary>
internal sealed class AnswersCommand : FlowCommand
{
    private const int MostShown = 15;

    public override string Word => "answers";

    public override IReadOnlyList<string> Aliases => ["what did I answer for"];

    public override RichText Help => RichText.Of($"what was answered; `answers 2.2` for one requirement");

    public override FlowAccess Access => FlowAccess.Reader;

    // "Answers: within 4 hours" is an answer.
    public override bool TakesColon => false;

    public override bool Accepts(string argument) => IsNumberedOrNothing(argument);

    public override void Run(Scene scene, string argument)
    {
        var now = scene.Assessment;
        if (argument.Length > 0)
        {
            if (Agenda.RequirementByHandle(now, argument) is not { } requirement)
            {
                scene.Note(Named.Unknown(scene, argument));
                return;
            }

            scene.Note(new MessageBuilder().Title(Phrases.Name(requirement)).List(Lines(scene, requirement)).Small(Stray.WhereWeAre(scene)));
            return;
        }

        var answered = now.Report.Requirements.Where(r => !Agenda.CurrentAnswers(now, r).IsEmpty).ToList();
        scene.Note(answered.Count == 0
            ? new MessageBuilder().Line("Nothing has been answered yet.").Small(Stray.WhereWeAre(scene))
            : new MessageBuilder().Title(Counted.Of(answered.Count, "requirement is answered", "requirements are answered"))
                .ListSome([.. answered.SelectMany(r => Lines(scene, r).Select(l => RichText.Plain($"{r.Handle}: ").Then(l)))], MostShown)
                .Small(Stray.WhereWeAre(scene)));
    }

    private static IEnumerable<RichText> Lines(Scene scene, Requirement requirement)
    {
        var now = scene.Assessment;
        var current = Agenda.CurrentAnswers(now, requirement);
        var open = Agenda.OpenChecks(now, requirement).Length;
        foreach (var answer in current)
        {
            yield return RichText.Plain(
                $"“{Shorten.To(Phrases.Answer(answer.Outcome, answer.Value), 120)}” ({answer.Id}, {Phrases.And(answer.EvidenceIds)}), "
                    + $"by {scene.Context.NameOf(answer.By)} on {Instants.Tell(answer.SubmittedAt, scene.Context.Zone)}");
        }

        if (Attaching.Draft(scene.State.Position) is { Outcome: not Outcome.Unknown } draft && draft.RequirementId == requirement.Id)
        {
            yield return RichText.Plain($"In the making, not recorded yet: “{Shorten.To(Phrases.Answer(draft.Outcome, draft.Value), 120)}”");
        }

        if (requirement.Checks.Select(c => now.State.CouldNotFindOut.GetValueOrDefault(c.Id)).OfType<string>().LastOrDefault() is { } note && open > 0)
        {
            yield return RichText.Plain($"Note, nothing is settled by it: {Shorten.To(note, 120)}");
        }

        if (open > 0)
        {
            yield return RichText.Plain(current.IsEmpty
                ? $"No answer yet: {Counted.Of(open, "box", "boxes")} open"
                : $"{Counted.Of(open, "box", "boxes")} still open");
        }
        else if (current.IsEmpty)
        {
            yield return RichText.Plain("It follows from other answers.");
        }
    }
}
