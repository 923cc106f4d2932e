using ChatOpsVerifier.Domain.Outcomes;

namespace ChatOpsVerifier.Domain.Verification.Rules;

/// <summary>There is no answer yet, or somebody looked and could not find out. A report without checks proves nothing either.</summary>
internal sealed class CheckUnknownRule : IPassRule
{
    public string Name => "check-unknown";

    public string Word => "unknown";

    public IEnumerable<VerdictReason> Objections(PassQuestion question)
    {
        if (question.Assessment.Checks.IsEmpty)
        {
            yield return new VerdictReason(Name, 1, "The report holds nothing that could be checked.");
        }

        foreach (var status in question.Checks.Where(s => s is { Outcome: Outcome.Unknown, InConflict: false }))
        {
            yield return new VerdictReason(
                Name, status.Check.Line, $"{ReasonPhrases.Name(status)}: {Why(status, question.Assessment.State)}.", status.Check.Id);
        }
    }

    private static string Why(CheckStatus status, VerificationState state) =>
        state.CouldNotFindOut.TryGetValue(status.Check.Id, out var note) ? ReasonPhrases.WithNote("someone checked and could not find out", note)
        : status.DerivedFrom.IsEmpty ? "no answer yet"
        : $"waits for {ReasonPhrases.List(status.DerivedFrom)}";
}
