using ChatOpsVerifier.Domain.Evidence.Stances;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>What was written does not say that it is so. Which outcome is it? None is preselected.</summary>
internal sealed class OutcomeStep(Position.Outcome at) : DraftStep(at.Draft)
{
    public override bool IsBrief => false;

    public override RichText Where(Scene scene) => $"{Name(scene)}, which outcome it is";

    public override void Ask(MessageBuilder builder, Scene scene)
    {
        builder
            .Title($"{Name(scene)}: which outcome is it?")
            .Line(RichText.Plain("You wrote: ").Strong(Draft.Value).Then(Draft.Value is [.., '.' or '!' or '?' or '…' or '。' or '？'] ? "" : "."));
        var inValue = Stance.Of(Draft.Value).Signs;
        var inEvidence = OutcomeQuestion.InEvidence(scene, Draft).ToList();
        if (!inValue.IsEmpty)
        {
            builder.Line($"That mentions {StanceNames.Of(inValue)}, so I do not record it as verified without asking.");
        }

        if (inEvidence.Count > 0)
        {
            builder.Line($"The evidence ({Phrases.And(Draft.EvidenceIds)}) mentions {StanceNames.Of(inEvidence)}: “{Shorten.To(inEvidence[0].Text, 200)}”.");
        }

        builder.Line("Choose what you found out:")
            .Choice(ActionIds.ItIsSo, Phrases.ItIsTrue)
            .Choice(ActionIds.ItIsNotSo, Phrases.ItIsNotTrue)
            .Choice(ActionIds.NotOffered, Phrases.NotOffered)
            .Choice(ActionIds.CouldNotFindOut, Phrases.NotKnownYet)
            .Command("back", "Back")
            .Small(
                RichText.Of(
                    $"“{Phrases.ItIsTrue}” counts as verified, “{Phrases.ItIsNotTrue}” as refuted. With “{Phrases.NotKnownYet}” the boxes stay open and your "
                        + $"words are kept as a note."));
    }

    public override bool Press(Scene scene, FlowInput.Pressed pressed)
    {
        switch (pressed.ActionId)
        {
            case ActionIds.ItIsSo:
                Chosen(scene, Outcome.Verified, Phrases.ItIsTrue);
                return true;
            case ActionIds.ItIsNotSo:
                Chosen(scene, Outcome.Refuted, Phrases.ItIsNotTrue);
                return true;
            case ActionIds.NotOffered:
                Chosen(scene, Outcome.NotAvailable, Phrases.NotOffered);
                return true;
            case ActionIds.CouldNotFindOut:
                CouldNotFindOutStep.Record(scene, Draft, Draft.Value);
                return true;
            default:
                return false;
        }
    }

    public override void Hear(Scene scene, FlowInput.Said said)
    {
        if (SetDetail(scene, said))
        {
            return;
        }

        if (said.Files.IsDefaultOrEmpty && TypedAnswers.OutcomeNamed(said.Text) is { } outcome)
        {
            Press(scene, Labels.Press("", outcome));
            return;
        }

        // Anything else is the answer in other words, with what was sent before still at hand.
        new ValueStep(new Position.Value(Draft.WithoutAnswer())).Hear(scene, said);
    }

    public override Position? Back(Scene scene) => new Position.Value(Draft.WithoutAnswer());

    private void Chosen(Scene scene, Outcome outcome, string label)
    {
        scene.Retire($"You chose: {label}");
        scene.Go(Next(scene, Draft with { Outcome = outcome, IsOutcomeChosen = true }));
    }
}
