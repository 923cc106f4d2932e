using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>What did you find?</summary>
internal sealed class ValueStep(Position.Value at) : DraftStep(at.Draft)
{
    private const int MostQuickAnswers = 8;

    public override RichText Where(Scene scene) => $"{Name(scene)}, the answer";

    public override void Ask(MessageBuilder builder, Scene scene)
    {
        var requirement = Requirement(scene);
        var quick = QuickAnswers(requirement);
        builder.Title(Phrases.Name(requirement))
            .Line("What did you find? Choose an answer, or type it in your own words.");
        var expected = requirement.Guidance.Where(g => g.Kind == GuidanceKind.Expected).SelectMany(g => g.Items).Take(4).ToList();
        builder.List(expected.Select(RichText.Plain)).Links(requirement.Links);
        if (!Draft.EvidenceIds.IsEmpty)
        {
            builder.Line($"Your evidence is kept: {Phrases.And(Draft.EvidenceIds)}.");
        }

        TellTakenBack(builder);

        foreach (var answer in quick)
        {
            builder.Choice(ActionIds.QuickAnswer, answer, answer);
        }

        if (quick.IsEmpty)
        {
            builder.Choice(ActionIds.ItIsSo, Phrases.ItIsTrue);
        }

        builder.Choice(ActionIds.NotOffered, Phrases.NotOffered)
            .Choice(ActionIds.ItIsNotSo, Phrases.ItIsNotTrue)
            .Choice(ActionIds.CouldNotFindOut, "I could not find out");
        if (!requirement.Guidance.IsEmpty)
        {
            builder.Choice(ActionIds.ShowSteps, "Show steps", requirement.Id);
        }

        builder
            .Command("skip", "Skip")
            .Small(
                $"{Counted.Of(Draft.Supersede ? Draft.CheckIds.Length : Agenda.OpenChecks(scene.Assessment, requirement).Length, "box")} here. "
                    + $"{Counted.Part(scene.Assessment.Counts.Settled, scene.Assessment.Counts.Checks, "check")} settled.");
    }

    public override bool Press(Scene scene, FlowInput.Pressed pressed)
    {
        switch (pressed.ActionId)
        {
            case ActionIds.QuickAnswer:
                Answered(scene, Draft with { Outcome = Outcome.Verified, Value = pressed.Value, IsOutcomeChosen = false });
                return true;
            case ActionIds.ItIsSo:
                Answered(scene, Draft with { Outcome = Outcome.Verified, Value = Phrases.ItIsTrue, IsOutcomeChosen = false });
                return true;
            case ActionIds.NotOffered:
                Answered(scene, Draft with { Outcome = Outcome.NotAvailable, Value = Phrases.NotOffered });
                return true;
            case ActionIds.ItIsNotSo:
                Answered(scene, Draft with { Outcome = Outcome.Refuted, Value = Phrases.ItIsNotTrue });
                return true;
            case ActionIds.CouldNotFindOut:
                CouldNotFindOutStep.Enter(scene, Draft);
                return true;
            case ActionIds.ShowSteps:
                HowTo.Show(scene, Draft.RequirementId);
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

        if (said.Files.IsDefaultOrEmpty && ProofStep.EvidenceNamed(said.Text) is { } piece)
        {
            var known = scene.Assessment.State.Evidence.ContainsKey(piece)
                ? RichText.Of($"{piece} is a piece of evidence; it does not say what you found. Give the answer first, then `use {piece}` as its evidence.")
                : RichText.Of($"{piece} is the name of a piece of evidence, and this report has none of that name. Say what you found.");
            scene.Ask(new MessageBuilder().Tone(MessageTone.Warning).Line(known.Then(" If it is your answer, say ").Code($"answer: {piece}").Then(".")));
            return;
        }

        var heard = TypedAnswers.Read(said.Text, QuickAnswers(Requirement(scene)), scene.Commands);
        if (heard.IsUnknown && said.Files.IsDefaultOrEmpty)
        {
            CouldNotFindOutStep.Enter(scene, Draft);
            return;
        }

        if (heard.Objection is { } objection && said.Files.IsDefaultOrEmpty)
        {
            scene.Ask(new MessageBuilder().Tone(MessageTone.Warning).Line(objection));
            return;
        }

        if (said.Files.IsDefaultOrEmpty && !heard.IsForced && !heard.HasPaste && scene.Commands.Suggest(said.Text, near: 1) is { } guess)
        {
            scene.Note($"Did you mean `{guess}`? If “{said.Text.Trim()}” is your answer, say `answer: {said.Text.Trim()}`.");
            return;
        }

        var draft = heard.Value is { } value ? Draft with { Outcome = heard.Outcome, Value = value, IsOutcomeChosen = false } : Draft;
        draft = WithLinks(draft, Intake.TakeLinks(scene, heard.Links, draft.ObservedOn));
        if (heard.HasPaste || !said.Files.IsDefaultOrEmpty)
        {
            var taken = Intake.Take(scene, heard.HasPaste ? said.Text : "", said.Sha256, said.Files, Draft.ObservedOn, draft);
            draft = With(draft, taken);
            if (taken.Objection is { } why)
            {
                var builder = new MessageBuilder().Tone(MessageTone.Warning).Line(why);
                if (taken.Promise is { } promise)
                {
                    (draft, var told) = PromiseNote.Keep(scene, draft, promise);
                    builder.Line(told);
                }

                scene.State = scene.State with { Position = new Position.Value(draft) };
                scene.Ask(builder);
                return;
            }
        }

        if (draft.Outcome == Outcome.Unknown)
        {
            scene.Retire($"Kept as {Phrases.And(draft.EvidenceIds)}.");
            scene.State = scene.State with { Position = new Position.Value(draft) };
            scene.Ask(new MessageBuilder().Line($"I kept what you sent as {Phrases.And(draft.EvidenceIds)}. Now the answer itself, in a few words:"));
            return;
        }

        Answered(scene, draft);
    }

    public override Position? Back(Scene scene) =>
        scene.Assessment.Plan.FindingOf(Draft.RequirementId) is var finding && Agenda.OpenIn(scene.Assessment, finding).Any()
            ? new Position.Intro(finding)
            : null;

    /// <summary>What somebody gave as evidence before stays that, also when a sentence names it again.</summary>
    private static Draft WithLinks(Draft draft, Intake.Taken links) =>
        With(draft, links) with { InSentence = [.. draft.InSentence.Union(links.Ids.Except(draft.EvidenceIds))] };

    private static void Answered(Scene scene, Draft draft)
    {
        scene.Retire($"You said: {Phrases.Answer(draft.Outcome, draft.Value)}");
        scene.Go(Next(scene, draft));
    }

    private static ImmutableArray<string> QuickAnswers(Requirement requirement) =>
        [.. requirement.QuickAnswers.Where(a => a.Length is > 0 and <= 70).Take(MostQuickAnswers)];
}
