namespace ChatOpsVerifier.Domain.Verification.Rules;

/// <summary>An answer counts with its evidence, and only with it.</summary>
internal sealed class EvidenceMissingRule : IPassRule
{
    public string Name => "evidence-missing";

    public string Word => "without evidence";

    public IEnumerable<VerdictReason> Objections(PassQuestion question)
    {
        var objections = new Dictionary<string, string?>();
        foreach (var status in question.Checks.Where(s => s.Passes || (s is { IsProofLost: true, InConflict: false } && !question.Storage.IsUnusable)))
        {
            var key = status.Answer?.Id ?? "";
            if (!objections.TryGetValue(key, out var objection))
            {
                objections[key] = objection = Objection(status.Answer, question);
            }

            if (objection is not null)
            {
                yield return new VerdictReason(Name, status.Check.Line, $"{ReasonPhrases.Name(status)}: {objection}.", status.Check.Id);
            }
        }
    }

    private static string? Objection(Answer? answer, PassQuestion question)
    {
        if (answer is null || answer.EvidenceIds.IsEmpty)
        {
            return "is answered without evidence";
        }

        var evidence = question.Assessment.State.Evidence;
        var gone = answer.EvidenceIds
            .Where(id => !evidence.TryGetValue(id, out var item) || item.Removed is not null || question.Storage.LostEvidence.Contains(item.Sha256))
            .ToList();
        return gone.Count == 0 ? null : $"uses {ReasonPhrases.List(gone)}, which is missing or was changed";
    }
}
