using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>A message was edited or deleted after it became evidence: which text is kept, what the message says now, and two buttons.</summary>
internal static class MessageNews
{
    /// <summary>More edited messages than somebody decides on; older ones can be pasted.</summary>
    private const int MostTexts = 8;

    private const int MostButtons = 4;

    /// <summary>In characters: the conversation remembers it until somebody decides. A longer one is pasted or sent as a file.</summary>
    private const int LongestText = 20_000;

    public static void Tell(Scene scene, FlowInput.MessageChanged news)
    {
        foreach (var change in news.Changes)
        {
            Remember(scene, change, news);
            scene.Note(change.Change == MessageChange.Restored ? Restored(change, news) : Changed(scene, change, news));
        }
    }

    private static MessageBuilder Restored(VerificationEvent.EvidenceMessageChanged change, FlowInput.MessageChanged news) =>
        new MessageBuilder().Line(
            $"The message that {Phrases.And(change.EvidenceIds)} came from says again in {news.Where} what was kept. Nothing needs to be done.");

    private static MessageBuilder Changed(Scene scene, VerificationEvent.EvidenceMessageChanged change, FlowInput.MessageChanged news)
    {
        var isEdited = change.Change == MessageChange.Edited;
        var ids = Phrases.And(change.EvidenceIds);
        var builder = new MessageBuilder().Tone(MessageTone.Warning)
            .Title($"{ids}: its message was {(isEdited ? "edited" : "deleted")} in {news.Where}")
            .Line(
                $"The kept text is still the evidence{Backing(scene, change.EvidenceIds)}. Nothing is settled or unsettled by what happened in {news.Where}.");
        if (change.EvidenceIds.Select(id => news.Kept.GetValueOrDefault(id)).FirstOrDefault(t => t is { Length: > 0 }) is { } kept)
        {
            builder.Line("Kept:").Quote(kept);
        }

        if (isEdited)
        {
            Present(builder, news);
        }

        var slug = scene.Assessment.State.Slug;
        if (isEdited && IsRemembered(news))
        {
            builder.Primary(ActionIds.SayOf, "Add the new text", $"{slug} update {change.EvidenceIds[0]}");
        }

        foreach (var requirement in Answered(scene.Assessment, change.EvidenceIds).Take(MostButtons))
        {
            builder.Choice(ActionIds.SayOf, $"Reopen {requirement.Handle}", $"{slug} reopen {requirement.Handle}");
        }

        return builder;
    }

    private static void Present(MessageBuilder builder, FlowInput.MessageChanged news)
    {
        if (news.Present.Length > 0)
        {
            builder.Line("The message now:").Quote(news.Present);
        }

        if (news.Problem is { } problem)
        {
            builder.Line(problem);
        }
        else if (news.Present.Length == 0)
        {
            builder.Line("The message has no text now.");
        }
    }

    private static string Backing(Scene scene, IEnumerable<string> evidenceIds)
    {
        var backed = Answered(scene.Assessment, evidenceIds).Select(r => r.Handle).ToList();
        return backed.Count == 0 ? "; no current answer uses it" : $" of {Phrases.And([.. backed.Take(6)])}";
    }

    /// <summary>Requirements whose current answers use any of these.</summary>
    private static IEnumerable<Requirement> Answered(Assessment now, IEnumerable<string> evidenceIds) =>
        ChangedMessageLines.Using(now, evidenceIds).Select(a => a.RequirementId).Distinct().Select(id => Agenda.Requirement(now, id)).OfType<Requirement>();

    private static bool IsRemembered(FlowInput.MessageChanged news) => news.Sha256 is not null && news.Present.Length is > 0 and <= LongestText;

    private static void Remember(Scene scene, VerificationEvent.EvidenceMessageChanged change, FlowInput.MessageChanged news)
    {
        var others = scene.State.ChangedTexts.Where(t => !change.EvidenceIds.Contains(t.EvidenceId));
        IEnumerable<EditedEvidence> now = change.Change == MessageChange.Edited
            && IsRemembered(news)
            && news.Sha256 is { } sha256
            && change.WordsSha256 is { } words
            ? change.EvidenceIds.Select(id => new EditedEvidence(
                id, news.Present, sha256, new EvidenceMessage(scene.Assessment.State.Evidence[id].Message!.Id, words)))
            : [];
        scene.State = scene.State with { ChangedTexts = [.. others.Concat(now).TakeLast(MostTexts)] };
    }
}
