using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.OwnedPlaces;
using ChatOpsVerifier.Domain.Reports.Reading.States;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Lists;

/// <summary>
/// Bullets that begin or end with a mark or word that carries a state: "- ❌ Restore tested", "- **PENDING**: Restore test",
/// "- Restore test ❌". Read only in documents without boxes and tables, and only where something in the list is not done: elsewhere such marks decorate.
/// </summary>
internal static class StateBullets
{
    public static IReadOnlyList<CheckDraft> Read(SourceText source, ListBlock list)
    {
        var items = Marked(source, list);
        return items.Any(i => i.State is ClaimedState.Open or ClaimedState.Failed || EvidenceSlot.IsFilled(source, i.Item)) ? ReadAll(source, items) : [];
    }

    /// <summary>Whatever the states: a person decided that these are checks.</summary>
    public static IReadOnlyList<CheckDraft> ReadAll(SourceText source, ListBlock list) => ReadAll(source, Marked(source, list));

    /// <summary>One item beside boxes.</summary>
    public static CheckDraft ReadItem(SourceText source, ListItemBlock item)
    {
        var mark = MarkOf(source, item);
        return ReadAll(source, [mark.Length > 0 ? new(item, mark, ClaimedState.Open) : new(item, ClosingState.Mark(source, item), ClaimedState.Open, true)])[0];
    }

    /// <summary>The items that begin with a state; where none does, those that end with one.</summary>
    public static IReadOnlyList<StateBullet> Marked(SourceText source, ListBlock list)
    {
        var items = list.OfType<ListItemBlock>().ToList();
        var marked = items.ConvertAll(i => (Item: i, Mark: MarkOf(source, i)));
        var areClosing = marked.TrueForAll(i => i.Mark.Length == 0);
        if (areClosing)
        {
            marked = items.ConvertAll(i => (i, ClosingState.Mark(source, i)));
            var words = marked.ConvertAll(i => i.Mark.Length > 0 ? i : (i.Item, ClosingState.Word(source, i.Item)));

            // A word at the end of one line may be that of a sentence; at the end of every line it is a state.
            marked = words.Count > 1 && words.TrueForAll(i => i.Item2.Length > 0) ? words : marked;
        }

        return [.. marked.Where(i => i.Mark.Length > 0).Select(i => new StateBullet(i.Item, i.Mark, StateOf(source, i.Mark)!.Value, areClosing))];
    }

    private static IReadOnlyList<CheckDraft> ReadAll(SourceText source, IReadOnlyList<StateBullet> items)
    {
        // A word in the place of a glyph would be no mark, and a glyph for a label reads badly: each keeps to its kind.
        var marks = items.Select(i => source.Text.Substring(i.Mark.Start, i.Mark.Length)).ToLookup(IsGlyph);
        var (glyphs, words) = (OwnOnly(Glyphs([.. marks[true]]), marks[true]), RowVocabulary.Of([.. marks[false]], ""));
        words = items.Any(i => i.IsClosing) ? words : OwnOnly(words, marks[false]);
        return [.. items.Select(i =>
            (i.IsClosing ? ClosingState.Draft(source, i.Item, i.Mark) : Draft(source, i.Item, i.Mark)) with
            {
                Vocabulary = IsGlyph(source.Text.Substring(i.Mark.Start, i.Mark.Length)) ? glyphs : words,
            })];
    }

    /// <summary>A bullet that is not so goes back to what open ones say, unless the list has a mark for it.</summary>
    private static StatusVocabulary? OwnOnly(StatusVocabulary? words, IEnumerable<string> marks) =>
        words is { Failed: { } failed } && !marks.Contains(failed) ? words with { Failed = null } : words;

    private static bool IsGlyph(string mark) => StateGlyphs.LengthAt(mark) == mark.Length;

    /// <summary>Nothing but glyphs, for what follows one is the text of the check, and not a drawn box, which would make it another kind of list.</summary>
    private static StatusVocabulary? Glyphs(IReadOnlyCollection<string> marks) =>
        RowVocabulary.Of(marks, "") is { } words
            ? new StatusVocabulary(
                IsGlyph(words.Done) ? words.Done : "✅",
                words.Open.Length > 0 && IsGlyph(words.Open) && !StateGlyphs.IsBox(words.Open) ? words.Open : "❌",
                words.Failed)
            : null;

    private static CheckDraft Draft(SourceText source, ListItemBlock item, TextSpan mark)
    {
        var draft = LeadingMark.Draft(source, item, mark, CheckForm.StateBullet, null);
        var word = source.Text.Substring(mark.Start, mark.Length);
        return draft.Text.StartsWith(word, StringComparison.Ordinal)
            ? draft with { Text = draft.Text[word.Length..].TrimStart(' ', ':', '：', '-', '–', '—'),
                Claimed = StateVocabulary.Classify(word) == ClaimedState.Done }
            : draft;
    }

    private static ClaimedState? StateOf(SourceText source, TextSpan mark) => StateVocabulary.Classify(source.Text.Substring(mark.Start, mark.Length));

    /// <summary>"PENDING OPERATOR VERIFICATION" is a state with more words; "Non-seasonal components" and "Go if all tests pass" are none.</summary>
    public static bool IsLoud(string label) => label.Any(char.IsUpper) && !label.Any(char.IsLower);

    /// <summary>"Done: 7 (58 %)": how many, and not what.</summary>
    private static bool IsNumber(string value) => value.Length > 0 && char.IsDigit(value[0]);

    /// <summary>A leading glyph, or a status word that stands as a label: "**PENDING**: …", "TODO: …".</summary>
    private static TextSpan MarkOf(SourceText source, ListItemBlock item)
    {
        if (LeadingMark.Of(source, item) is { Length: > 0 } glyph)
        {
            return glyph;
        }

        if (item.Count == 0 || item[0] is not ParagraphBlock { Span.IsEmpty: false } content)
        {
            return default;
        }

        var line = source.FirstLine(content);
        if (LabelLine.TryParse(source, line, content.Span.Start, source.EndOfLine(line)) is not { IsBare: false } label
            || IsNumber(label.Continued)
            || StateVocabulary.Classify(label.Label) is null
            || (StateVocabulary.Whole(label.Label) is null && !IsLoud(label.Label)))
        {
            return default;
        }

        var at = source.Text.IndexOf(label.Label, content.Span.Start, StringComparison.Ordinal);
        return at >= 0 && at < label.Value.Start ? new TextSpan(at, label.Label.Length) : default;
    }
}
