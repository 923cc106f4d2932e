using ChatOpsVerifier.Domain.Reports.Reading.States;

namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

/// <summary>The state cells of one table, and what each may say: words and marks come from other rows, remarks never do.</summary>
internal sealed class TableStates
{
    private readonly List<(string Mark, string Word)> _said = [];

    /// <summary>Words that sentences begin with: they serve where no cell has a word of its own.</summary>
    private readonly List<string> _begun = [];
    private readonly string _header;
    private readonly Dictionary<(StateShape, string), StatusVocabulary?> _made = [];
    private readonly bool _leavesBlank;

    /// <param name="cells">As they are in the file, with how they were read.</param>
    public TableStates(IEnumerable<(string Raw, StateCell Cell)> cells, string header)
    {
        _header = header;
        foreach (var (raw, cell) in cells)
        {
            var text = raw.Substring(cell.Start, cell.Length);
            switch (cell.Shape)
            {
                case StateShape.Mark when text[0] == '[':
                    _said.Add((cell.State == ClaimedState.Done ? "[x]" : "[ ]", ""));
                    break;
                case StateShape.Mark when text[0] == '(':
                    _said.Add((cell.State == ClaimedState.Done ? "(x)" : "( )", ""));
                    break;
                case StateShape.Mark:
                    _said.Add((text, ""));
                    break;
                case StateShape.Word or StateShape.Foreign:
                    _said.Add(("", text));
                    break;
                case StateShape.MarkAndWord:
                    _said.Add((CellSigns.MarkOf(text), text[cell.WordStart..]));
                    break;
                case StateShape.WordAndMark:
                    _said.Add((text[cell.WordStart..], text[..cell.WordLength]));
                    break;
                case StateShape.Sentence:
                    _begun.Add(raw.Substring(cell.WordStart, cell.WordLength));
                    break;
                case StateShape.Blank or StateShape.Remark:
                    _leavesBlank = true;
                    break;
            }
        }
    }

    /// <returns>Null: the dialect's own words fit.</returns>
    public StatusVocabulary? Of(string raw, StateCell cell)
    {
        var text = raw.Substring(cell.Start, cell.Length);
        var key = cell.Shape switch
        {
            StateShape.MarkAndWord => text[CellSigns.MarkOf(text).Length..cell.WordStart],
            StateShape.WordAndMark => text[cell.WordLength..cell.WordStart],
            StateShape.Alternatives => text,
            StateShape.Mark => StateGlyphs.IsBox(text) || CellSigns.IsBracket(text[0]) ? text : "",
            _ => "",
        };
        if (!_made.TryGetValue((cell.Shape, key), out var made))
        {
            _made[(cell.Shape, key)] = made = Make(cell, key);
        }

        return made;
    }

    private StatusVocabulary? Make(StateCell cell, string key) => cell.Shape switch
    {
        StateShape.Mark => Marks(key),
        StateShape.MarkAndWord => Both((mark, word) => $"{mark}{key}{word}"),
        StateShape.WordAndMark => Both((mark, word) => $"{word}{key}{mark}"),
        StateShape.Alternatives => Alternatives(key),
        StateShape.Word or StateShape.Foreign or StateShape.NotApplicable => RowVocabulary.Of([.. Words(s => s.Mark.Length == 0), .. Blank], _header),
        StateShape.Sentence => All() is { } own ? own with { Open = "" } : null,
        StateShape.Remark => All() is { } words && StateVocabulary.Classify(words.Open) is null ? words with { Open = "" } : All(),
        _ => All(),
    };

    private StatusVocabulary? All() => RowVocabulary.Of([.. _said.Select(s => $"{s.Mark} {s.Word}".Trim()), .. _begun, .. Blank], _header);

    private string[] Blank => _leavesBlank ? [""] : [];

    /// <summary>A drawn box keeps its kind: a form with "☐" is ticked by "☑", whatever signs other rows have.</summary>
    private StatusVocabulary Marks(string box)
    {
        var own = _said.Select(s => s.Mark).Where(m => m.Length > 0 && (box.Length == 0 || IsLike(m, box))).ToList();
        var words = RowVocabulary.Of(own, "")!;
        return IsMark(words.Done)
            ? words with { Open = words.Open.Length > 0 && IsMark(words.Open) ? words.Open : RowVocabulary.OpenMark }
            : new StatusVocabulary(RowVocabulary.Tick, RowVocabulary.OpenMark, words.Failed ?? RowVocabulary.OpenMark);
    }

    /// <param name="join">Mark and word as they are in the cell.</param>
    private StatusVocabulary Both(Func<string, string, string> join)
    {
        var both = _said.Where(s => s.Mark.Length > 0 && s.Word.Length > 0).ToList();
        var marks = RowVocabulary.Of([.. both.Select(s => s.Mark)], "");
        var words = RowVocabulary.Of([.. Words(s => s.Mark.Length > 0)], "");
        // Two that the table has together stay together: "❌ Not done".
        var done = Pair(s => StateVocabulary.Classify(s.Word) == ClaimedState.Done)
            ?? join(marks is not null && IsMark(marks.Done) ? marks.Done : RowVocabulary.Tick, words?.Done ?? "Verified");
        var failed = Pair(s => StateVocabulary.Classify(s.Word) == ClaimedState.Failed)
            ?? Pair(s => StateVocabulary.Classify(s.Word) != ClaimedState.Done && StateGlyphs.StateOf(s.Mark) == ClaimedState.Failed)
            ?? (marks?.Failed is { } cross && words?.Failed is { } word ? join(cross, word) : null);
        var open = Pair(s => StateVocabulary.Classify(s.Word) == ClaimedState.Open && StateGlyphs.StateOf(s.Mark) == ClaimedState.Open)
            ?? Pair(s => StateVocabulary.Classify(s.Word) == ClaimedState.Open)
            ?? join(
                marks is { Open.Length: > 0 } && IsMark(marks.Open) ? marks.Open : RowVocabulary.OpenMark, words is { Open.Length: > 0 } ? words.Open : "Open");
        return new StatusVocabulary(done, open, failed);

        string? Pair(Predicate<(string Mark, string Word)> says) => both.FindIndex(says) is >= 0 and var at ? join(both[at].Mark, both[at].Word) : null;
    }

    private static StatusVocabulary Alternatives(string all)
    {
        var words = StateCell.Choices(all);
        return new StatusVocabulary(
            words.First(w => OutcomeHeaders.Of(w) == OutcomeColumn.Pass), all, words.First(w => OutcomeHeaders.Of(w) == OutcomeColumn.Fail));
    }

    /// <summary>Words of cells of one kind come first; those of others serve where it has none.</summary>
    private IEnumerable<string> Words(
        Func<(string Mark, string Word), bool> isFirst) =>
            _said.Where(s => s.Word.Length > 0).OrderBy(s => isFirst(s) ? 0 : 1).Select(s => s.Word).Concat(_begun);

    private static bool IsLike(
        string mark,
        string box) =>
            CellSigns.IsBracket(box[0])
                ? mark[0] == box[0]
                : !CellSigns.IsBracket(mark[0]) && (IsSquare(box) ? IsSquare(mark) || !StateGlyphs.IsBox(mark) : StateGlyphs.IsBox(mark) && !IsSquare(mark));

    /// <summary>Coloured squares turn into ticks; boxes drawn in ink are ticked.</summary>
    private static bool IsSquare(string mark) => mark.TrimEnd('\ufe0f') is "⬜" or "🔲" or "🔳" or "⬛" or "◻" or "◽";

    private static bool IsMark(string text) => text.Length > 0 && CellSigns.MarkAt(text, 0).Length == text.Length;
}
