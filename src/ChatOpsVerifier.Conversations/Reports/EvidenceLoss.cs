using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Conversations.Reports;

internal static class EvidenceLoss
{
    public static string Lost(string what, string digest, EvidenceIntegrity found)
    {
        var happened = found switch
        {
            EvidenceIntegrity.Missing => "is missing",
            EvidenceIntegrity.Unreadable => "cannot be read",
            _ => "was changed",
        };
        return $"{what} {happened}; the recorded digest begins with {Shorten.Hash(digest).TrimEnd('…')}.";
    }
}
