using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Scenes;

/// <summary>What comes next: always the smallest step that brings the report nearer to the truth.</summary>
internal static class Agenda
{
    /// <summary>Boxes shown at once; the rest is asked next.</summary>
    public const int MostBoxes = 20;

    public static Position Home(Scene scene)
    {
        var now = scene.Assessment;
        if (!scene.Context.MayAnswer)
        {
            return new Position.Review(new Position.Welcome());
        }

        if (!now.State.IsPlanConfirmed)
        {
            return new Position.Welcome();
        }

        var parked = scene.State.Parked;
        if (now.State.OpenConflicts.Values
            .Where(c => !parked.Contains(c.Id))
            .OrderBy(c => c.OpenedAt)
            .ThenBy(c => c.Id, StringComparer.Ordinal)
            .FirstOrDefault() is { } conflict)
        {
            return new Position.Dispute(conflict.Id, null, new Position.Blocked());
        }

        if (now.Verdict.IsPass)
        {
            return new Position.Passed();
        }

        if (now.Report.Checks.FirstOrDefault(c => now.State.UnconfirmedRewordings.Contains(c.Id)
            && now.State.CurrentAnswers.ContainsKey(c.Id)
            && !parked.Contains(c.Id)) is { } reworded)
        {
            return new Position.Reworded(reworded.Id) { Shown = CurrentAnswersKey(now, [reworded.Id]) };
        }

        foreach (var (finding, requirement) in Open(now))
        {
            if (parked.Contains(requirement.Id))
            {
                continue;
            }

            return scene.State.Introduced.Contains(finding) || SpeaksForItself(now, finding)
                ? new Position.Value(NewDraft(now, requirement))
                : new Position.Intro(finding);
        }

        return new Position.Blocked();
    }

    /// <summary>Requirements with something to answer, in working order, with the finding they are worked under.</summary>
    public static IEnumerable<(string FindingId, Requirement Requirement)> Open(Assessment now)
    {
        var byId = now.Report.Requirements.ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var findingId in now.FindingOrder)
        {
            foreach (var id in now.Findings[findingId].Requirements)
            {
                if (byId.TryGetValue(id, out var requirement) && requirement.Checks.Any(c => IsOpen(now, c)))
                {
                    yield return (findingId, requirement);
                }
            }
        }
    }

    /// <summary>An introduction would only repeat the one question that follows.</summary>
    private static bool SpeaksForItself(Assessment now, string findingId) =>
        Finding(now, findingId) is { } finding
            ? Phrases.IsChapter(finding) && OpenIn(now, findingId).Skip(1).FirstOrDefault() is null
            : now.FindingOrder.Length == 1;

    public static IEnumerable<Requirement> OpenIn(Assessment now, string findingId) =>
        Open(now).Where(o => o.FindingId == findingId).Select(o => o.Requirement);

    public static ImmutableArray<string> OpenChecks(Assessment now, Requirement requirement) =>
        [.. requirement.Checks.Where(c => IsOpen(now, c)).Select(c => c.Id)];

    /// <summary>Answered by itself, not through the link plan.</summary>
    public static bool IsDirect(Assessment now, Check check) => now.Plan.Find(LinkKind.CheckToSource, check.Id) is not { To.IsEmpty: false };

    public static Draft NewDraft(Assessment now, Requirement requirement) => new(requirement.Id, [.. OpenChecks(now, requirement).Take(MostBoxes)]);

    /// <summary>To answer again what has an answer, which is replaced once the new one is confirmed.</summary>
    public static Draft Correction(Assessment now, string requirementId, ImmutableArray<string> checkIds) =>
        new(requirementId, checkIds) { Supersede = true, Replaces = CurrentAnswersKey(now, checkIds) };

    public static Requirement? Requirement(Assessment now, string id) =>
        now.Report.Requirements.FirstOrDefault(r => r.Id == id);

    /// <summary>Finds what people call it: a requirement's handle or id, or the handle of one of its checks.</summary>
    public static Requirement? RequirementByHandle(Assessment now, string handle)
    {
        var wanted = handle.Trim().TrimEnd('.', ',', ';').Trim('"', '\'', '`');
        return now.Report.Requirements.FirstOrDefault(r => Same(r.Handle, wanted) || Same(r.Id, wanted))
            ?? now.Report.Requirements.FirstOrDefault(r => r.Checks.Any(c => Same(c.Handle, wanted) || Same(c.Id, wanted)));
    }

    public static Check? CheckByHandle(Assessment now, string handle) =>
        now.Report.Checks.FirstOrDefault(c => Same(c.Handle, handle.Trim()) || Same(c.Id, handle.Trim()));

    public static Finding? Finding(Assessment now, string id) => now.Report.Findings.FirstOrDefault(f => f.Id == id);

    /// <summary>The current answers of a requirement's checks, newest last.</summary>
    public static ImmutableArray<Answer> CurrentAnswers(Assessment now, Requirement requirement) =>
    [
        .. InOrder(requirement.Checks
            .Select(c => now.State.CurrentAnswers.GetValueOrDefault(c.Id))
            .OfType<string>()
            .Distinct()
            .Select(id => now.State.Answers[id])),
    ];

    /// <summary>Newest last.</summary>
    public static IEnumerable<Answer> InOrder(IEnumerable<Answer> answers) =>
        answers.OrderBy(a => a.SubmittedAt).ThenBy(a => a.Id.Length).ThenBy(a => a.Id, StringComparer.Ordinal);

    /// <summary>Which answers are current for these checks, as one word to compare later.</summary>
    public static string CurrentAnswersKey(
        Assessment now, IEnumerable<string> checkIds) => string.Join(' ', checkIds.Select(id => now.State.CurrentAnswers.GetValueOrDefault(id, "-")));

    private static bool IsOpen(Assessment now, Check check) =>
        IsDirect(now, check) && now.Checks.TryGetValue(check.Id, out var status)
        && status is { InConflict: false, Outcome: Outcome.Unknown or Outcome.Stale };

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
