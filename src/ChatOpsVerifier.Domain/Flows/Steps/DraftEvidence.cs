using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>Evidence leaves an answer in the making. It stays in the ledger, which forgets nothing.</summary>
internal static class DraftEvidence
{
    public static void Leave(Scene scene, Draft draft, string id)
    {
        var left = draft.EvidenceIds.Remove(id);
        var texts = left.Select(e => scene.State.Shelf.FirstOrDefault(k => k.Id == e)?.Text).Where(t => !string.IsNullOrEmpty(t));
        var without = draft with
        {
            EvidenceIds = left,
            InSentence = draft.InSentence.Remove(id),
            EvidenceText = Shorten.To(string.Join("\n", texts), Draft.MostEvidenceText),
        };
        var stays = new MessageBuilder().Line($"{id} no longer backs this answer. It stays in the ledger and backs nothing until somebody uses it.");
        scene.Go(
            left.IsEmpty && without.Outcome != Outcomes.Outcome.Unknown
                ? new Position.Proof(without)
                : DraftStep.Replace(scene.State.Position, without),
            stays);
    }
}
