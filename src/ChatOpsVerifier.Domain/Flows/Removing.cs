using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows;

/// <summary>Takes evidence out, and says what that changed and which copies are out of reach.</summary>
internal static class Removing
{
    public static void Remove(Scene scene, string id, EvidenceRemoval how, string reason)
    {
        var before = scene.Assessment;
        var known = scene.Events.Count;
        if (scene.Do(new Command.RemoveEvidence(id, how, Words.Short(reason, 1_000)) { By = scene.By, At = scene.At }) is { } refusal)
        {
            scene.Note(new Speech().Tone(MessageTone.Warning).Line(refusal).Small(Stray.WhereWeAre(scene)));
            return;
        }

        var removed = scene.Events.Skip(known).OfType<VerificationEvent.EvidenceRemoved>().ToList();
        var ids = Words.And([.. removed.Select(e => e.EvidenceId)]);
        scene.Retire(how == EvidenceRemoval.Discarded ? $"{ids} was discarded." : $"{ids} was redacted.");
        scene.Note(how == EvidenceRemoval.Discarded
            ? new Speech().Line($"{ids} was discarded: its bytes are deleted. The ledger keeps its digest, and that you discarded it.")
            : Redacted(scene, before, removed, ids));
        if (before.Verdict.IsPass && !scene.Assessment.Verdict.IsPass)
        {
            scene.Want(new FlowEffect.ResumeReminders());
        }

        scene.Go(Next(scene, [.. removed.Select(e => e.EvidenceId)]));
    }

    /// <summary>What was being asked goes on, unless it rests on what was removed.</summary>
    private static Position Next(Scene scene, ImmutableArray<string> removed)
    {
        var position = Side.Resume(scene.State.Position);
        var draft = position switch
        {
            Position.Value at => at.Draft,
            Position.Proof at => at.Draft,
            Position.Boxes at => at.Draft,
            Position.Summary at => at.Draft,
            _ => null,
        };
        return draft is not null && draft.EvidenceIds.Any(removed.Contains) || position is Position.Blocked or Position.Passed || !Steps.Step.Of(position).IsStanding(scene)
            ? Agenda.Home(scene)
            : position;
    }

    private static Speech Redacted(Scene scene, Assessment before, List<VerificationEvent.EvidenceRemoved> removed, string ids)
    {
        var opened = before.State.Standing.Keys.Count(check => !scene.Assessment.State.Standing.ContainsKey(check));
        var answers = removed.SelectMany(e => e.AnswerIds).Distinct().ToList();
        return new Speech()
            .Tone(MessageTone.Warning)
            .Line($"{ids} was redacted: its bytes and texts are deleted here, also from drafts, waiting messages and the page's transcript. The ledger keeps the digest, your reason and your name, and still verifies.")
            .Line(answers.Count == 0 ? "Nothing rested on it." : $"{Words.And(answers)} rested on it, so {Words.Count(opened, "check")} {(opened == 1 ? "is" : "are")} unknown again.")
            .Line("I cannot reach these copies; remove them yourself where they hold it:")
            .List(OutOfReach(removed));
    }

    private static ImmutableArray<RichText> OutOfReach(List<VerificationEvent.EvidenceRemoved> removed)
    {
        var list = ImmutableArray.CreateBuilder<RichText>();
        list.Add("the chat: what was sent to me or quoted by me in Slack or Teams");
        list.Add("packs and reports that were exported or sent before");
        list.Add("backups of the data folder");
        if (removed.Any(e => e.Texts.IsEmpty))
        {
            list.Add("ledger entries from before texts were kept beside the chain: their words are part of the chain");
        }

        list.Add("the place that it came from, such as a log or a dashboard. If it was a secret, change it");
        return list.ToImmutable();
    }
}
