using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Conversations.Reports;

internal static class IntegrityWords
{
    public static string Lost(string what, string digest, EvidenceIntegrity found)
    {
        var happened = found switch
        {
            EvidenceIntegrity.Missing => "is missing",
            EvidenceIntegrity.Unreadable => "cannot be read",
            _ => "was changed",
        };
        return $"{what} {happened}; the recorded digest begins with {Short(digest).TrimEnd('…')}.";
    }

    public static string Short(string hash) => hash.Length > 12 ? hash[..12] + "…" : hash;
}
