using System.Collections.Immutable;
using System.Text;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Evidence.Kinds;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Deciding;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>Takes what was pasted, linked or uploaded into the ledger, or says why it is not evidence.</summary>
internal static class Intake
{
    private const int MostOnShelf = 8;

    /// <param name="Ids">Evidence that is in the ledger now.</param>
    /// <param name="Text">Text of it.</param>
    /// <param name="Objection">Why the text was not accepted; null: it was, or there was none.</param>
    public sealed record Taken(ImmutableArray<string> Ids, string Text, string? Objection)
    {
        /// <summary>What was not accepted only says what is to come: worth a note. Null: nothing.</summary>
        public string? Promise { get; init; }
    }

    public static Taken Take(
        Scene scene, string text, string? sha256, ImmutableArray<ReceivedFile> files, DateOnly? observedOn, Draft? draft, EvidenceOrigin? origin = null)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        string? objection = null;
        foreach (var file in files.IsDefault ? [] : files)
        {
            objection = Add(scene, file.Kind, file.Sha256, file.Bytes, file.MediaType, file.Name, null, observedOn, file.Text ?? "", origin, ids) ?? objection;
        }

        var taken = "";
        if (!string.IsNullOrWhiteSpace(text))
        {
            var why = Objection(scene, text, sha256, draft);
            if (why is null && draft is not null && Again(scene, draft, text, sha256!) is { } again)
            {
                // It is kept as everything is, and does not back this answer.
                var kept = ImmutableArray.CreateBuilder<string>();
                why = AddText(scene, text, sha256!, observedOn, origin, kept) ?? again;
            }
            else if (why is null)
            {
                why = AddText(scene, text, sha256!, observedOn, origin, ids);
                taken = why is null ? text : "";
                TellLosses(scene, ids);
            }

            // A caption beside a file need not prove anything by itself.
            objection = ids.Count > 0 ? objection : why;
        }

        return new Taken(ids.ToImmutable(), Kept(taken), objection) { Promise = objection is not null && SubstanceRule.IsPromise(text) ? text.Trim() : null };
    }

    /// <summary>Each address as evidence of its own. Its text was stored by the caller, as a whole text is.</summary>
    public static Taken TakeLinks(Scene scene, ImmutableArray<string> links, DateOnly? observedOn)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        string? objection = null;
        foreach (var link in links)
        {
            objection = AddText(scene, link, DigestOf(link), observedOn, null, ids) ?? objection;
        }

        return new Taken(ids.ToImmutable(), "", objection);
    }

    /// <summary>The texts of a draft's evidence, and of what backs other answers to its requirement, as far as they are at hand.</summary>
    public static ImmutableArray<EvidencePiece> Pieces(Scene scene, Draft draft)
    {
        var requirement = Agenda.Requirement(scene.Assessment, draft.RequirementId);
        var others = requirement is null || draft.Supersede ? [] : Agenda.CurrentAnswers(scene.Assessment, requirement).SelectMany(a => a.EvidenceIds);
        var pieces = draft.EvidenceIds.Concat(others).Distinct()
            .Select(id => scene.State.Shelf.FirstOrDefault(k => k.Id == id))
            .Where(k => k is { Text.Length: > 0 })
            .Select(k => new EvidencePiece(k!.Id, k.Text))
            .ToImmutableArray();

        // A text that the shelf has released is still in the draft.
        return draft.EvidenceText.Length > 0 && !pieces.Any(p => draft.EvidenceIds.Contains(p.Id))
            ? [new(draft.EvidenceIds[^1], draft.EvidenceText), .. pieces]
            : pieces;
    }

    /// <summary>Digest of a form field, whose text the caller stored.</summary>
    public static string DigestOf(string text) => Digest.Of(text);

    public static string? Objection(Scene scene, string text, string? sha256, Draft? draft)
    {
        if (sha256 is null)
        {
            return $"“{Shorten.To(text.Trim(), 60)}” is too short to prove anything. Paste what you saw, a link to it, or a screenshot.";
        }

        if (text.Trim() == SealedEvent.Redacted)
        {
            return "What you sent was redacted in the meantime, so there is nothing left to keep. Send what I should keep.";
        }

        if (OwnLabels.Objection(text, scene.Commands) is { } own)
        {
            return $"{own} Paste what you saw, a link to it, or a screenshot.";
        }

        return SubstanceRule.Objection(
            text, draft is { Value.Length: > 0 } ? draft.Value : null, Said(scene, draft), draft?.Outcome is Outcome.Refuted or Outcome.NotAvailable);
    }

    /// <summary>What already backs another requirement is used again by its id, on purpose, and not by sending it once more.</summary>
    private static string? Again(Scene scene, Draft draft, string text, string sha256)
    {
        if (!EvidenceKind.OfTyped(text).IsForOneRequirement
            || ReusedEvidence.Find(scene.Assessment.State, draft.RequirementId, null, sha256, Gist.Of(text)) is not var (item, requirementId)
            || draft.EvidenceIds.Contains(item.Id))
        {
            return null;
        }

        var other = Agenda.Requirement(scene.Assessment, requirementId) is { } requirement ? Phrases.Name(requirement) : requirementId;
        var what = item.Sha256 == sha256 ? $"That is {item.Id} again, word for word" : $"That is {item.Id} again with other numbers";
        return $"{what}, and {item.Id} already backs {other}. If {item.Id} shows this, too, choose it or type {item.Id}; otherwise paste what you saw here.";
    }

    /// <summary>When what the answer rests on was seen: as said, else on the day of its freshest evidence.</summary>
    public static DateOnly SeenOn(Scene scene, Draft draft) =>
        draft.ObservedOn
        ?? draft.EvidenceIds.Select(id => scene.Assessment.State.Evidence.GetValueOrDefault(id)?.ObservedOn).Max()
        ?? scene.Context.Today;

    /// <summary>Marks evidence as used by an answer: it stays at hand for the next one.</summary>
    public static void MarkUsed(Scene scene, ImmutableArray<string> ids) =>
        scene.State = scene.State with { Shelf = [.. scene.State.Shelf.Select(k => ids.Contains(k.Id) ? k with { IsLoose = false } : k)] };

    /// <summary>What the message showed and its text cannot: the person who gave it may send that as a file.</summary>
    private static void TellLosses(Scene scene, ImmutableArray<string>.Builder ids)
    {
        if (scene.NotKept is { Length: > 0 } kinds && ids.Count > 0)
        {
            scene.Note($"Not kept with {Phrases.And([.. ids])}, because text cannot contain it: {kinds}. Send a screenshot or the file if it matters.");
        }
    }

    private static string? AddText(Scene scene, string text, string sha256, DateOnly? observedOn, EvidenceOrigin? origin, ImmutableArray<string>.Builder ids)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        var kind = EvidenceKind.OfTyped(text);
        var name = kind.NameOf(text, isOthers: origin is not null);
        return Add(scene, kind, sha256, bytes, "text/plain", name, kind.HasAddress ? text.Trim() : null, observedOn, text, origin, ids);
    }

    private static string? Add(
        Scene scene, EvidenceKind kind, string sha256, long bytes, string mediaType, string name, string? url, DateOnly? observedOn, string text,
        EvidenceOrigin? origin, ImmutableArray<string>.Builder ids)
    {
        var day = observedOn ?? scene.Context.Today;
        if (Find(scene, sha256, day, origin) is null
            && scene.Do(new Command.AddEvidence(
                kind,
                sha256,
                bytes,
                mediaType,
                name,
                url,
                day)
                {
                    By = scene.By,
                    At = scene.At,
                    Origin = origin,
                    Gist = kind.IsForOneRequirement ? Gist.Of(text) : null,
                    Message = scene.Message,
                    NotKept = kind.IsTyped ? scene.NotKept : null
                }) is { } refusal)
        {
            return refusal;
        }

        var item = Find(scene, sha256, day, origin)!;

        if (!ids.Contains(item.Id))
        {
            ids.Add(item.Id);
        }

        Shelve(scene, new KeptEvidence(item.Id, Label(item, text), Kept(text), IsLoose: true));
        return null;
    }

    /// <summary>The same bytes seen on the same day are the same evidence, unless that was taken out; somebody else's message is that person's.</summary>
    private static EvidenceItem? Find(Scene scene, string sha256, DateOnly observedOn, EvidenceOrigin? origin) =>
        scene.Assessment.State.Evidence.Values.FirstOrDefault(e => e.Removed is null && e.Sha256 == sha256 && e.ObservedOn == observedOn && e.Origin == origin);

    /// <summary>What a person knows it by again: the first words of a paste, the address of a link, the name of a file.</summary>
    private static string Label(EvidenceItem item, string text) =>
        item.Kind.HasGeneratedName && text.Trim().Split('\n', 2)[0].Trim() is { Length: > 0 } first
            ? $"{item.Id} · “{Shorten.To(first, 44)}”"
            : $"{item.Id} · {Shorten.To(item.Url ?? item.Name, 46)}";

    public static string LabelOf(Scene scene, string id) =>
        scene.State.Shelf.FirstOrDefault(k => k.Id == id)?.Label
        ?? (scene.Assessment.State.Evidence.TryGetValue(id, out var item) ? Label(item, "") : id);

    private static void Shelve(Scene scene, KeptEvidence kept)
    {
        var others = scene.State.Shelf.Where(k => k.Id != kept.Id).ToList();
        while (others.Count >= MostOnShelf)
        {
            // What nobody assigned yet stays longest; the ledger keeps all of it anyway.
            others.Remove(others.FirstOrDefault(k => !k.IsLoose) ?? others[0]);
        }

        scene.State = scene.State with { Shelf = [.. others, kept] };
    }

    private static string Kept(string text) => Shorten.To(text, EvidenceExcerpt.Most);

    /// <summary>What the bot or the report said: echoing it proves nothing.</summary>
    private static List<string> Said(Scene scene, Draft? draft)
    {
        var said = new List<string>();
        if (draft is not null && Agenda.Requirement(scene.Assessment, draft.RequirementId) is { } requirement)
        {
            said.AddRange(requirement.Checks.Take(200).Select(c => c.Text));
            said.AddRange(requirement.Guidance.SelectMany(g => g.Items));
            said.AddRange(requirement.QuickAnswers);
            said.Add(requirement.Title);
        }

        return said;
    }
}
