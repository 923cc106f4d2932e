using ChatOpsVerifier.Domain.Outcomes;

namespace ChatOpsVerifier.Domain.Verification.Rules;

/// <summary>Two statements that contradict each other; neither wins by being the last.</summary>
internal sealed class ConflictOpenRule : IPassRule
{
    public string Name => "conflict-open";

    public string Word => "in conflict";

    public IEnumerable<VerdictReason> Objections(PassQuestion question)
    {
        var open = new Dictionary<string, Conflict>();
        foreach (var conflict in question.Assessment.State.OpenConflicts.Values.OrderBy(c => c.OpenedAt).ThenBy(c => c.Id, StringComparer.Ordinal))
        {
            foreach (var check in conflict.CheckIds)
            {
                open.TryAdd(check, conflict);
            }
        }

        foreach (var status in question.Checks.Where(s => s.InConflict))
        {
            var message = open.TryGetValue(status.Check.Id, out var conflict)
                ? $"{ReasonPhrases.Name(status)}: conflict {conflict.Id} is open. {conflict.Description}"
                : $"{ReasonPhrases.Name(status)}: was answered {OutcomeNames.Of(status.Outcome)}, but {ReasonPhrases.List(status.DerivedFrom)}, from which it "
                    + "follows, says otherwise. Withdraw one of the answers.";
            yield return new VerdictReason(Name, status.Check.Line, message, status.Check.Id);
        }
    }
}
