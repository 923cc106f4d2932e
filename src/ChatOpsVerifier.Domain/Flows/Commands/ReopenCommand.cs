using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class ReopenCommand : FlowCommand
{
    public override string Word => "reopen";

    public override IReadOnlyList<string> Aliases => ["re-open"];

    public override RichText Help => RichText.Of($"`reopen 2.2`: correct or withdraw an answer");

    public override FlowAccess Access => FlowAccess.Operator;

    public override bool Accepts(string argument) => argument.Length == 0 || IsName(argument);

    public override void Run(Scene scene, string argument) => Run(scene, argument, Word, isWithdrawal: false);

    public static void Run(Scene scene, string argument, string word, bool isWithdrawal)
    {
        var now = scene.Assessment;
        if (argument.Length > 0)
        {
            if (Agenda.RequirementByHandle(now, argument) is { } requirement)
            {
                ReopenStep.Enter(scene, requirement, isWithdrawal);
            }
            else
            {
                scene.Note(Named.Unknown(scene, argument));
            }

            return;
        }

        var answered = now.Report.Requirements.Where(r => !Agenda.CurrentAnswers(now, r).IsEmpty).ToList();
        scene.Note(answered.Count == 0
            ? new MessageBuilder().Line("Nothing has been answered yet, so there is nothing to reopen.")
            : new MessageBuilder().Line($"Which one? Say `{word}` and its number:")
                .ListSome(
                    [.. answered.Select(r => RichText.Plain($"{Phrases.Name(r)}: {string.Join("; ", Answers(now, r))}"))],
                    15));
    }

    private static IEnumerable<string> Answers(Assessment now, Requirement requirement) =>
        Agenda.CurrentAnswers(now, requirement).Select(a => Phrases.Answer(a.Outcome, a.Value)).Distinct();
}
