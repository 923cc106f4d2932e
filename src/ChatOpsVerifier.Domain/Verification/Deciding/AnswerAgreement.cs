namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>
/// Do two answers say the same? Upper and lower case, white space and a final full stop are no difference; "30 days" and "30d" are none either.
/// </summary>
internal static class AnswerAgreement
{
    public static bool Agree(Answer earlier, VerificationEvent.AnswerRecorded answer) =>
        earlier.Outcome == answer.Outcome && Contradiction.SameValue(earlier.Value, answer.Value);
}
