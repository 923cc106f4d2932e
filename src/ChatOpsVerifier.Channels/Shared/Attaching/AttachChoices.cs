using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Channels.Shared.Attaching;

/// <summary>Everything open, of all reports, in working order.</summary>
internal sealed class AttachChoices(IReportCatalog reports)
{
    public async Task<IReadOnlyList<AttachChoice>> ListAsync(CancellationToken cancellationToken)
    {
        var all = await reports.ListAsync(cancellationToken);
        var choices = new List<AttachChoice>();
        foreach (var record in all)
        {
            if (await reports.FindAsync(record.Slug, cancellationToken) is { Assessment: var now })
            {
                choices.AddRange(OpenWork
                    .Of(now)
                    .Select(open => new AttachChoice(
                        record.Slug, open.Requirement, record.Title, GroupOf(now, open.FindingId, all.Count > 1 ? record.Title : null))));
            }
        }

        return choices;
    }

    private static string GroupOf(Assessment now, string findingId, string? report) =>
        report is null ? now.Findings[findingId].Title : $"{report}: {now.Findings[findingId].Title}";
}
