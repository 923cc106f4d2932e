using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows;

/// <summary>What still has to be answered, for channels that offer a choice of it outside of the conversation.</summary>
public static class OpenWork
{
    /// <summary>Requirements with something to answer, in working order, with the finding that they are worked under.</summary>
    public static IEnumerable<(string FindingId, Requirement Requirement)> Of(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return Agenda.Open(assessment);
    }
}
