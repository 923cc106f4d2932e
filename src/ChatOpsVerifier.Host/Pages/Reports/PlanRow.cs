using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Host.Pages.Reports;

/// <summary>A link of the plan in the words that people use: handles and titles instead of ids.</summary>
public sealed record PlanRow(Link Link, string Handle, string Title, ImmutableArray<string> To)
{
    public static ImmutableArray<PlanRow> Of(Report report, LinkPlan plan, LinkKind kind)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(plan);
        var names = new PlanNames(report);
        return [.. plan.Links
            .Where(l => l.Kind == kind)
            .Select(l => new PlanRow(l, names.HandleOf(l.From), names.TitleOf(l.From), [.. l.To.Select(names.HandleOf)]))];
    }
}
