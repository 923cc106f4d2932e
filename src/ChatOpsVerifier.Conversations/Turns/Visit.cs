using System.Collections.Immutable;
using System.Text;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Integrity;
using ChatOpsVerifier.Conversations.Places;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Conversations.Screening;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows;

namespace ChatOpsVerifier.Conversations.Turns;

/// <summary>One turn of somebody who may talk, inside its transaction.</summary>
/// <param name="Reports">All there are, by name.</param>
/// <param name="Place">As it was when the turn began.</param>
/// <param name="Present">The report that words without a name are about; null: none.</param>
internal sealed record Visit(
    IStoreTransaction Transaction, TurnWork Work, Person Person, FlowInput Input, ImmutableArray<ReportRecord> Reports, PlaceState Place, string? Present,
    DateTimeOffset Now)
{
    public Turn Turn => Work.Turn;

    /// <summary>Names every message of this turn, so that running it twice says everything once.</summary>
    public string Cause => Turn.DedupeKeys[0];

    /// <summary>Digests of files that a state referred to before this turn and does not after it.</summary>
    public HashSet<string> Released { get; } = [];

    /// <param name="digests">Evidence that is about to be referred to.</param>
    /// <param name="texts">Texts that may be among them.</param>
    /// <exception cref="EvidenceNotStoredException">Not all of it is in the store.</exception>
    public void MustBeStored(IEnumerable<string> digests, IEnumerable<string> texts)
    {
        var missing = digests.Except(Work.Stored).ToList();
        if (missing.Count > 0)
        {
            var contents = Work.Files.ToDictionary();
            foreach (var text in texts)
            {
                contents[Digest.Of(text)] = Encoding.UTF8.GetBytes(text);
            }

            throw new EvidenceNotStoredException(missing, contents);
        }
    }

    /// <exception cref="NotComparedException">It is PASS, and its storage was not compared for this turn.</exception>
    public void MayState(ReportSnapshot report)
    {
        if (report.IsPass && !Work.Compared.Contains(report.Slug))
        {
            throw new NotComparedException(report.Slug);
        }
    }
}
