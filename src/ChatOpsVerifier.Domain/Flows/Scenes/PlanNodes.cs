using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Scenes;

/// <summary>Names for the ends of links, and the way back from what people type.</summary>
internal static class PlanNodes
{
    public static LinkKind? KindOf(Assessment now, string id) =>
        now.Report.Requirements.Any(r => r.Id == id) ? LinkKind.RequirementToFinding
        : now.Checks.ContainsKey(id) ? LinkKind.CheckToSource
        : now.Statements.ContainsKey(id) ? LinkKind.StatementToSource
        : null;

    /// <summary>Guesses first, then the rest in line order.</summary>
    public static IEnumerable<string> Correctable(Assessment now)
    {
        var linked = now.Plan.Links.Where(l => l.Kind == LinkKind.CheckToSource).Select(l => l.From).ToHashSet();
        var guessed = now.Plan.Links.Where(l => l.Basis == LinkBasis.Inferred && KindOf(now, l.From) is not null).Select(l => l.From);
        var all = now.Report.Requirements.Select(r => r.Id)
            .Concat(now.Report.Checks.Select(c => c.Id).Where(linked.Contains))
            .Concat(now.Report.Statements.Select(s => s.Id));
        return guessed.Concat(all).Distinct();
    }

    public static IEnumerable<string> Targets(Assessment now, LinkKind kind, string from) => kind == LinkKind.RequirementToFinding
        ? now.Report.Findings.Select(f => f.Id).Append(Finding.OtherId)
        : now.Report.Requirements.Where(r => !r.Checks.Any(c => c.Id == from)).Select(r => r.Id);

    public static string Name(Assessment now, string id)
    {
        if (id == Finding.OtherId)
        {
            return "no finding";
        }

        if (Agenda.Requirement(now, id) is { } requirement)
        {
            return Phrases.Name(requirement);
        }

        if (Agenda.Finding(now, id) is { } finding)
        {
            return Phrases.Name(finding);
        }

        return now.Checks.TryGetValue(id, out var check) ? $"{check.Check.Handle} “{Shorten.To(check.Check.Text, 60)}”"
            : now.Statements.TryGetValue(id, out var statement) ? $"{id} “{Shorten.To(statement.Statement.Text, 60)}”"
            : id;
    }

    /// <param name="isBrief">For a list to choose from: a guess is named as one, and its reason comes with the choice.</param>
    public static string Describe(Assessment now, string id, bool isBrief = false)
    {
        var kind = KindOf(now, id);
        var link = kind is { } known ? now.Plan.Find(known, id) : null;
        var to = link is null ? [] : link.To;
        var targets = to.IsEmpty
            ? "by itself"
            : Phrases.And([.. to.Take(6).Select(t => Handle(now, t)), .. to.Length > 6 ? [$"{to.Length - 6} more"] : Array.Empty<string>()]);
        var basis = link?.Basis switch
        {
            LinkBasis.Inferred when isBrief => " (my guess)",
            LinkBasis.Inferred => $" (my guess: {link.Reason.TrimEnd('.')})",
            LinkBasis.Corrected => " (corrected)",
            _ => "",
        };
        return kind == LinkKind.RequirementToFinding
            ? $"{Name(now, id)}: under {(to.IsEmpty ? "no finding" : Name(now, to[0]))}{basis}"
            : $"{Name(now, id)}: settled {(to.IsEmpty ? "" : "by ")}{targets}{basis}";
    }

    /// <summary>A handle or id: "5.1", "6.1.1", "criterion:5".</summary>
    public static string? Find(Assessment now, string text)
    {
        var wanted = text.Trim().TrimEnd('.', ',');
        return now.Report.Requirements.FirstOrDefault(r => Same(r.Handle, wanted) || Same(r.Id, wanted))?.Id
            ?? Agenda.CheckByHandle(now, wanted)?.Id
            ?? now.Report.Statements.FirstOrDefault(s => Same(s.Id, wanted.Replace(' ', ':')))?.Id;
    }

    /// <returns>Null: something in it is not known.</returns>
    public static ImmutableArray<string>? FindTargets(Assessment now, LinkKind kind, string text)
    {
        var wanted = text.Trim().TrimEnd('.').ToLowerInvariant();
        if (wanted is "none" or "nothing" or "itself" or "by itself" or "no finding")
        {
            return kind == LinkKind.RequirementToFinding ? [Finding.OtherId] : [];
        }

        if (kind == LinkKind.RequirementToFinding)
        {
            var handle = wanted.StartsWith("finding", StringComparison.Ordinal) ? wanted["finding".Length..].Trim(' ', ':') : wanted;
            return now.Report.Findings.FirstOrDefault(f => Same(f.Handle, handle)) is { } finding ? [finding.Id] : null;
        }

        var targets = wanted.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Where(w => w != "and").Select(w => Find(now, w)).ToList();
        return targets.Count > 0 && targets.All(t => t is not null) ? [.. targets.OfType<string>().Distinct()] : null;
    }

    private static string Handle(Assessment now, string id) =>
        Agenda.Requirement(now, id)?.Handle ?? (now.Checks.TryGetValue(id, out var check) ? check.Check.Handle : Name(now, id));

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
