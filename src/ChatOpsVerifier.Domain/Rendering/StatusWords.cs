using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>The words that a document of another family itself uses for done and not done.</summary>
internal sealed class StatusWords
{
    private static readonly string[] DoneWords =
        ["done", "verified", "complete", "completed", "passed", "pass", "resolved", "closed", "ok", "erledigt", "abgeschlossen", "fertig", "terminé", "fait", "hecho", "completado"];

    private static readonly string[] OpenWords =
        ["open", "todo", "to do", "pending", "unknown", "not started", "in progress", "fail", "failed", "not verified", "incomplete", "offen", "ausstehend", "ouvert", "en attente", "pendiente"];

    private readonly string? _done;
    private readonly string? _open;

    private StatusWords(string? done, string? open)
    {
        _done = done;
        _open = open;
    }

    public static StatusWords Of(Report report)
    {
        // PASS and FAIL on labels of the whole report are the verdict's, in every document: it may be we who wrote them.
        var used = report.Requirements.Select(r => r.Status?.WordText)
            .Concat(report.Labels.Select(l => l.Status?.WordText).Where(w => !IsVerdict(w)))
            .Concat(report.Requirements.SelectMany(r => r.Checks.Take(1)).SelectMany(c => new[] { c.Vocabulary?.Done, c.Vocabulary?.Open }))
            .OfType<string>()
            .ToList();
        return new StatusWords(used.Find(IsDone), used.Find(IsOpen));
    }

    /// <returns>Null: leave the word as it is, because it is right or the document has no word for what is.</returns>
    public string? For(string present, bool passes) =>
        passes && !IsDone(present) ? _done
        : !passes && IsDone(present) ? _open
        : null;

    public static bool IsVerdict(string? word) => word is "PASS" or "FAIL";

    private static bool IsDone(string word) => DoneWords.Contains(word.Trim(), StringComparer.OrdinalIgnoreCase);

    private static bool IsOpen(string word) => OpenWords.Contains(word.Trim(), StringComparer.OrdinalIgnoreCase);
}
