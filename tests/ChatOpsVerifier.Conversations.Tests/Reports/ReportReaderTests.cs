using System.Text;
using ChatOpsVerifier.Conversations.Local;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Verification;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsVerifier.Conversations.Tests.Reports;

public sealed class ReportReaderTests
{
    private readonly ReportReader _reader = new(
        new KnownFindings(new ChangeFeed()), new FakeTimeProvider(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero)), Options.Create(new EvidenceOptions()));

    [Fact]
    public void Snapshot_OfTheLastFourHeads_IsNotAssessedAgain()
    {
        var assessed = Heads(1, 4).Select(h => Assessed("a", h)).ToList();

        Assert.True(Heads(1, 4).Select(h => Assessed("a", h)).Zip(assessed).All(a => ReferenceEquals(a.First, a.Second)));
    }

    [Fact]
    public void Snapshot_OfTheFifthHead_LetsTheAssessmentOfTheFirstGo()
    {
        var first = Assessed("a", "head 1");
        foreach (var head in Heads(2, 4))
        {
            Assessed("a", head);
        }

        Assert.False(ReferenceEquals(first, Assessed("a", "head 1")));
    }

    [Fact]
    public void Snapshot_OfManyHeadsOfOneReport_LeavesTheAssessmentsOfOthers()
    {
        var other = Assessed("b", "its head");
        foreach (var head in Heads(1, 20))
        {
            Assessed("a", head);
        }

        Assert.True(ReferenceEquals(other, Assessed("b", "its head")));
    }

    private static IEnumerable<string> Heads(int first, int count) => Enumerable.Range(first, count).Select(n => $"head {n}");

    private Assessment Assessed(string slug, string head)
    {
        var parsed = _reader.Parse("sha", Encoding.UTF8.GetBytes("# Report\n\n## 1. Backup\n\n- [ ] Verified\n"), []);
        return _reader.Snapshot(new(slug, "Report", "r.md", "sha", 1, head, default), parsed, FoldedLedger.Empty).Assessment;
    }
}
