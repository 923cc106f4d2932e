namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>
/// Whether two answers say the same. Case, white space and a final full stop do not count as a difference, nor does "30 days" against "30d".
/// </summary>
internal static class AnswerAgreement
{
    public static bool Agree(Answer earlier, VerificationEvent.AnswerRecorded answer) =>
        earlier.Outcome == answer.Outcome && Contradiction.SameValue(earlier.Value, answer.Value);
}
