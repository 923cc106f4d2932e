using System.Collections.Concurrent;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Conversations.Reports;

/// <summary>
/// What the last comparison of each report's storage found, in this process. What was never compared counts as intact; code that reports PASS compares first.
/// </summary>
internal sealed class KnownFindings(IChangeFeed feed)
{
    private readonly ConcurrentDictionary<string, StorageFinding> _findings = new(StringComparer.Ordinal);

    public StorageFinding Of(string slug) => _findings.GetValueOrDefault(slug, StorageFinding.Intact);

    public IEnumerable<KeyValuePair<string, StorageFinding>> Broken => _findings.Where(f => !f.Value.IsIntact);

    /// <returns>True: it is another finding than before.</returns>
    public bool Set(string slug, StorageFinding finding)
    {
        var before = Of(slug);
        _findings[slug] = finding;
        if (before.Key == finding.Key)
        {
            return false;
        }

        feed.Publish(Topics.Integrity(slug));
        return true;
    }
}
