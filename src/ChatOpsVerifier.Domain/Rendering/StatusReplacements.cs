using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Reading.States;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>What status labels of other families say: in the document's own words, else in the words that go with the one that is there.</summary>
internal sealed class StatusReplacements
{
    private readonly List<string> _used;

    private StatusReplacements(List<string> used) => _used = used;

    public static StatusReplacements Of(Report report)
    {
        // PASS and FAIL on labels of the whole report are the verdict's, in every document: it may be we who wrote them.
        // A sentence lends no word: "Scheduled for Q1" says it of itself.
        var used =
            report.Requirements.Select(r => r.Status).Concat(report.Labels.Select(l => l.Status)).Where(s => s is { Word.Length: > 0 }).Select(
                s => s!.WordText).Where(w => !IsVerdict(w))
            .Concat(report.Requirements.SelectMany(r => r.Checks.Take(1)).SelectMany(c => new[] { c.Vocabulary?.Done, c.Vocabulary?.Open }))
            .OfType<string>()
            .Where(w => StateVocabulary.Whole(StateGlyphs.Split(w).Text) is not null)
            .ToList();
        return new StatusReplacements(used);
    }

    /// <returns>What goes to the place of the label's word; null: leave it as it is, because it is right.</returns>
    public string? For(StatusLabel label, bool passes, bool refuted)
    {
        if (IsDone(label.WordText) == passes)
        {
            return null;
        }

        var state = passes ? ClaimedState.Done : refuted ? ClaimedState.Failed : ClaimedState.Open;
        var (mark, text) = StateGlyphs.Split(label.WordText);
        // A mark beside other words is followed by another mark, and words with a mark by words with one.
        if (mark is not null && text.Length > 0 && StateVocabulary.Classify(text) is null)
        {
            // "✅ In production": what a cross would say of it, nobody knows.
            return null;
        }

        var word = text.Length == 0 ? Beside(label.WordText, state)
            : Used(w => StateVocabulary.Classify(w) == state) ?? Beside(label.WordText, state) ?? (passes ? null : Used(w => !IsDone(w)));
        return word is { Length: > 0 } && label.Word.Length == 0 ? word + CheckMarkers.BeforeRemark : word;

        string? Used(Predicate<string> says) => _used.Find(w => says(w) && (StateGlyphs.LengthAt(w) > 0) == (mark is not null));
    }

    public static bool IsVerdict(string? word) => word is "PASS" or "FAIL";

    /// <summary>In the same manner: "✅ Approved" and "❌ Rejected".</summary>
    private static string? Beside(string present, ClaimedState state)
    {
        if (StateCell.Read(present) is { Shape: StateShape.WordAndMark } both)
        {
            return StateVocabulary.Counterpart(present.Substring(both.Start, both.WordLength), state) is { } counterpart
                ? $"{present[..both.Start]}{RowVocabulary.Like(present.Substring(both.Start, both.WordLength), counterpart)}"
                    + $"{present[(both.Start + both.WordLength)..(both.Start + both.WordStart)]}"
                    + $"{RowVocabulary.MarkFor(present[(both.Start + both.WordStart)..], state)}"
                : null;
        }

        var (mark, text) = StateGlyphs.Split(present);
        var word = text.Trim('*', '_', '`', ' ');
        if (word.Length == 0)
        {
            return mark is null ? null : RowVocabulary.MarkFor(present, state);
        }

        if (StateVocabulary.Counterpart(word, state) is not { } other)
        {
            return null;
        }

        var said = text.Replace(word, RowVocabulary.Like(word, other), StringComparison.Ordinal);
        return mark is null ? said : $"{RowVocabulary.MarkFor(present, state)} {said}";
    }

    private static bool IsDone(string word) => StateVocabulary.Classify(word) == ClaimedState.Done;
}
