using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Saying;

/// <summary>What is said of evidence whose message was edited or deleted in its chat, the same in chat, on the command line and on the page.</summary>
public static class ChangedMessageLines
{
    /// <summary>One line for each piece that a current answer uses, in the order of the evidence.</summary>
    /// <param name="requirementId">Only what backs this requirement; null: all.</param>
    public static IReadOnlyList<string> Of(Assessment now, Func<string, string> nameOf, string? requirementId = null)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(nameOf);
        var used = Using(now, now.State.MessageChanges.Keys)
            .Where(a => requirementId is null || a.RequirementId == requirementId)
            .SelectMany(a => a.EvidenceIds)
            .ToHashSet();
        return [.. now.State.MessageChanges
            .Where(c => used.Contains(c.Key))
            .OrderBy(c => c.Key.Length)
            .ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => Line(c.Key, c.Value, nameOf))];
    }

    /// <summary>"E3 is kept as it was taken; its message was edited in the chat at 2026-12-01 10:05 UTC, by Olga."</summary>
    public static string Line(string evidenceId, MessageState state, Func<string, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(nameOf);
        var by = state.By == "system" ? "" : $" by {nameOf(state.By)}";
        var what = state.Change == MessageChange.Deleted ? "deleted" : "edited";
        return $"{evidenceId} is kept as it was taken; its message was {what} in the chat{by}, {state.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC.";
    }

    /// <summary>Current answers that use any of these pieces.</summary>
    internal static IEnumerable<Answer> Using(Assessment now, IEnumerable<string> evidenceIds)
    {
        var wanted = evidenceIds.ToHashSet();
        return wanted.Count == 0
            ? []
            : now.State.CurrentAnswers.Values
                .Distinct()
                .Select(id => now.State.Answers[id])
                .Where(a => a.EvidenceIds.Any(wanted.Contains))
                .OrderBy(a => a.Id.Length)
                .ThenBy(a => a.Id, StringComparer.Ordinal);
    }
}
