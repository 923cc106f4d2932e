using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>Takes evidence out, and says what that changed and which copies are out of reach.</summary>
internal static class Removing
{
    private const int MostButtons = 4;

    public static void Remove(Scene scene, string id, EvidenceRemoval how, string reason)
    {
        var before = scene.Assessment;
        var known = scene.Events.Count;
        if (scene.Do(new Command.RemoveEvidence(id, how, Shorten.To(reason, 1_000)) { By = scene.By, At = scene.At }) is { } refusal)
        {
            scene.Note(new MessageBuilder().Tone(MessageTone.Warning).Line(refusal).Small(Stray.WhereWeAre(scene)));
            return;
        }

        var removed = scene.Events.Skip(known).OfType<VerificationEvent.EvidenceRemoved>().ToList();
        var ids = Phrases.And([.. removed.Select(e => e.EvidenceId)]);
        var gone = StoredBytes.Removed(scene.Assessment.State);
        scene.State = scene.State with { ChangedTexts = [.. scene.State.ChangedTexts.Where(t => !gone.Contains(t.Sha256)
            && removed.All(e => e.EvidenceId != t.EvidenceId))] };
        scene.Retire(how == EvidenceRemoval.Discarded ? $"{ids} was discarded." : $"{ids} was redacted.");
        scene.Note(how == EvidenceRemoval.Discarded ? Discarded(scene, removed, ids) : Redacted(scene, before, removed, ids, reason));
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
        var draft = Attaching.Draft(position);
        return draft is not null && draft.EvidenceIds.Any(removed.Contains)
            || position is Position.Blocked or Position.Passed
            || !scene.StepOf(position).IsStillValid(scene)
            ? Agenda.Home(scene)
            : position;
    }

    private static MessageBuilder Discarded(Scene scene, List<VerificationEvent.EvidenceRemoved> removed, string ids)
    {
        var state = scene.Assessment.State;
        ImmutableArray<string> same = [.. state.Evidence.Values
            .Where(e => e.Removed is null && removed.Any(r => r.Sha256 == e.Sha256))
            .Select(e => e.Id)
            .Order(StringComparer.Ordinal)];
        var users = same.Concat(scene.Context.Shared.Select(InReport)).ToList();
        return new MessageBuilder().Line(users.Count == 0
            ? $"{ids} was discarded: its bytes are deleted. The ledger keeps its digest, and that you discarded it."
            : $"{ids} was discarded. The same bytes are also {Phrases.And([.. users])}, so they are kept for that. The ledger keeps the digest, and that you "
                + $"discarded {ids}.");
    }

    private static MessageBuilder Redacted(Scene scene, Assessment before, List<VerificationEvent.EvidenceRemoved> removed, string ids, string reason)
    {
        var opened = before.State.CurrentAnswers.Keys.Count(check => !scene.Assessment.State.CurrentAnswers.ContainsKey(check));
        var answers = removed.SelectMany(e => e.AnswerIds).Distinct().ToList();
        var shared = scene.Context.Shared;
        var builder = new MessageBuilder()
            .Tone(MessageTone.Warning)
            .Line(
                $"{ids} was redacted: its {(shared.IsEmpty ? "bytes and texts" : "texts")} are deleted here, also from drafts, waiting messages and the page's "
                    + $"transcript. The ledger keeps the digest, your reason and your name, and still verifies.");
        if (!shared.IsEmpty)
        {
            builder.Line(
                $"The file is still stored, because {Phrases.And([.. shared.Select(InReport)])} {Counted.Verb(shared.Length, "has", "have")} the same bytes. "
                    + $"Redact it there, too; only then are they deleted.");
            foreach (var other in shared.Take(MostButtons))
            {
                builder.Choice(
                    ActionIds.SayOf,
                    $"Redact {other.EvidenceId} in {Shorten.To(other.Title, 40)}",
                    $"{other.Slug} redact {other.EvidenceId} because {Shorten.To(reason, 1_000)}");
            }
        }

        if (SameMessage(scene, removed) is { Count: > 0 } siblings)
        {
            builder.Line(
                $"{Phrases.And(siblings)} {Counted.Verb(siblings.Count, "is", "are")} from the same message at another time and "
                    + $"{Counted.Verb(siblings.Count, "stays", "stay")}. If {Counted.Verb(siblings.Count, "it shows", "they show")} the same, redact "
                    + $"{Counted.Verb(siblings.Count, "it", "them")}, too.");
        }

        return builder
            .Line(answers.Count == 0
                ? "No answer used it."
                : $"{Phrases.And(answers)} used it, so {Counted.Of(opened, "check")} {Counted.Verb(opened, "is", "are")} unknown again.")
            .Line("I cannot reach these copies; if they contain it, remove them yourself:")
            .List(OutOfReach(removed));
    }

    private static string InReport(SharedEvidence shared) => $"{shared.EvidenceId} in “{Shorten.To(shared.Title, 80)}”";

    private static List<string> SameMessage(Scene scene, List<VerificationEvent.EvidenceRemoved> removed)
    {
        var evidence = scene.Assessment.State.Evidence;
        var messages = removed.Select(e => evidence[e.EvidenceId].Message?.Id).OfType<string>().ToHashSet();
        return [.. evidence.Values
            .Where(e => e.Removed is null && e.Message is { } message && messages.Contains(message.Id))
            .OrderBy(e => e.Id.Length)
            .ThenBy(e => e.Id, StringComparer.Ordinal)
            .Select(e => e.Id)];
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

        list.Add("the place that it came from, such as a log or a dashboard. If it was a secret, rotate it");
        return list.ToImmutable();
    }
}
