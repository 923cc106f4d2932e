using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Reading;
using Vocabulary = ChatOpsVerifier.Domain.Reports.Reading.StatusWords;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>What status labels of other families say: in the document's own words, else in the words that go with the one that is there.</summary>
internal sealed class StatusWords
{
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
            .Where(w => Vocabulary.Whole(w) is not null)
            .ToList();
        return new StatusWords(used.Find(IsDone), used.Find(w => !IsDone(w)));
    }

    /// <returns>Null: leave the word as it is, because it is right.</returns>
    public string? For(string present, bool passes, bool refuted)
    {
        if (passes)
        {
            return IsDone(present) ? null : _done ?? Beside(present, ClaimedState.Done);
        }

        return !IsDone(present) ? null : _open ?? Beside(present, refuted ? ClaimedState.Failed : ClaimedState.Open);
    }

    public static bool IsVerdict(string? word) => word is "PASS" or "FAIL";

    private static string? Beside(string present, ClaimedState state)
    {
        var (mark, word) = StateGlyphs.Split(present);
        return mark is null && Vocabulary.Counterpart(word, state) is { } other ? RowVocabulary.Like(word, other) : null;
    }

    private static bool IsDone(string word) => Vocabulary.Classify(word) == ClaimedState.Done;
}
