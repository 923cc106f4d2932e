using ChatOpsVerifier.Domain.Owned;
using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.OwnedPlaces;

/// <summary>
/// Under which word a document says on what its boxes rest. What an earlier regeneration wrote decides, so that a document
/// never gets two; else what is under its ticked items most often, the first of equals.
/// </summary>
internal static class EvidenceHabit
{
    /// <summary>The labels of the bullets under one item.</summary>
    public static IReadOnlyList<EvidenceMark> Under(SourceText source, ListItemBlock item) => item.Count < 2 ? [] : [.. item
        .OfType<ListBlock>()
        .SelectMany(list => list.OfType<ListItemBlock>())
        .Where(child => child is [ParagraphBlock { Span.IsEmpty: false }, ..])
        .Select(child => Read(source, child[0]))
        .OfType<EvidenceMark>()];

    public static string Of(IEnumerable<CheckDraft> checks)
    {
        var marks = checks.Where(c => c.EvidenceMarks.Count > 0).SelectMany(c => c.EvidenceMarks.Select(mark => (mark.Label, mark.IsOurs, c.Claimed))).ToList();
        return MostFrequent(marks.Where(m => m.IsOurs).Select(m => m.Label))
            ?? MostFrequent(marks.Where(m => m.Claimed).Select(m => m.Label))
            ?? EvidenceLabel.Default;
    }

    private static string? MostFrequent(IEnumerable<string> labels) => labels.GroupBy(l => l).MaxBy(l => l.Count())?.Key;

    private static EvidenceMark? Read(SourceText source, Block content)
    {
        var line = source.Text.AsSpan(content.Span.Start..source.EndOfLine(source.LineOf(content.Span.Start)));
        return EvidenceLabel.TryRead(line, out var label) ? new EvidenceMark(label, OwnedText.HasProvenance(line)) : null;
    }
}
