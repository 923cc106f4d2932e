using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Conversations.Overviews;

/// <summary>One report as one person's overview shows it.</summary>
/// <param name="Reminder">The person's own sentence; null: they are not reminded.</param>
/// <param name="Begun">What they are asked right now; null: nothing.</param>
internal sealed record OverviewEntry(ReportRecord Record, Assessment Assessment, string? Reminder, string? Begun)
{
    public bool IsPass => Assessment.Verdict.IsPass;
}
