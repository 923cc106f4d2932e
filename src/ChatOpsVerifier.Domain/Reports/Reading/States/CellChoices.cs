namespace ChatOpsVerifier.Domain.Reports.Reading.States;

/// <summary>Boxes in one cell of which one is to be ticked: "☐ Pass ☐ Fail", "[ ] Met [ ] Not met", "合格 □ 不合格 □".</summary>
internal static class CellChoices
{
    /// <returns>Per outcome the box, as an offset in the cell; null: no such cell.</returns>
    public static Dictionary<OutcomeColumn, (int Start, int Length)>? TryRead(ReadOnlySpan<char> cell) => Read(cell, Boxes(cell));

    /// <param name="at">Where the cell begins in its file or line.</param>
    /// <returns>The same as places, of which the chosen one is ticked with an x; null: no such cell.</returns>
    public static OutcomeCells? TryRead(ReadOnlySpan<char> cell, int at)
    {
        if (TryRead(cell) is not { } boxes)
        {
            return null;
        }

        return new OutcomeCells(Place(OutcomeColumn.Pass)!.Value, Place(OutcomeColumn.Fail), Place(OutcomeColumn.NotApplicable), "x");

        TextSpan? Place(OutcomeColumn outcome) => boxes.TryGetValue(outcome, out var box) ? new TextSpan(at + box.Start, box.Length) : null;
    }

    /// <summary>Several boxes, and no outcome is chosen with them: "☐ low ☐ medium ☐ high".</summary>
    public static bool IsOther(ReadOnlySpan<char> cell) => Boxes(cell) is { Count: > 1 } boxes && Read(cell, boxes) is null;

    private static Dictionary<OutcomeColumn, (int Start, int Length)>? Read(ReadOnlySpan<char> cell, List<(int Start, int Length)> boxes)
    {
        if (boxes.Count < 2)
        {
            return null;
        }

        var isBehind = Label(cell[..boxes[0].Start]).Length > 0;
        var found = new Dictionary<OutcomeColumn, (int, int)>();
        for (var i = 0; i < boxes.Count; i++)
        {
            var from = isBehind ? (i == 0 ? 0 : boxes[i - 1].Start + boxes[i - 1].Length) : boxes[i].Start + boxes[i].Length;
            var to = isBehind ? boxes[i].Start : i + 1 < boxes.Count ? boxes[i + 1].Start : cell.Length;
            if (OutcomeOf(Label(cell[from..to])) is { } outcome)
            {
                found.TryAdd(outcome, boxes[i]);
            }
        }

        return found.ContainsKey(OutcomeColumn.Pass) && found.Count > 1 ? found : null;
    }

    /// <summary>"☐ open ☐ done": a person who does not tick the one ticks the other.</summary>
    private static OutcomeColumn? OutcomeOf(string label) => OutcomeHeaders.Of(label) ?? StateVocabulary.Whole(label) switch
    {
        ClaimedState.Done => OutcomeColumn.Pass,
        null => null,
        _ => OutcomeColumn.Fail,
    };

    private static List<(int Start, int Length)> Boxes(ReadOnlySpan<char> cell)
    {
        var boxes = new List<(int, int)>();
        var hasSquares = HasSquares(cell);
        for (var i = 0; i < cell.Length; i++)
        {
            if (CellSigns.MarkAt(cell, i).Length is > 0 and var length && (CellSigns.IsBracket(cell[i]) || IsBox(cell.Slice(i, length), hasSquares)))
            {
                boxes.Add((i, length));
                i += length - 1;
            }
        }

        return boxes;
    }

    /// <summary>Coloured squares turn into ticks, so that a tick beside one is a box, too.</summary>
    public static bool HasSquares(ReadOnlySpan<char> text) => text.IndexOfAny('⬜', '◻', '◽') >= 0 || text.IndexOf("🔲") >= 0 || text.IndexOf("🔳") >= 0;

    public static bool IsBox(ReadOnlySpan<char> mark, bool besideSquares) => StateGlyphs.IsBox(mark) || (besideSquares && mark.TrimEnd('\ufe0f') is "✅");

    private static string Label(ReadOnlySpan<char> text) =>
        text
            .ToString()
            .Replace("<br>", " ", StringComparison.OrdinalIgnoreCase)
            .Replace("<br/>", " ", StringComparison.OrdinalIgnoreCase)
            .Replace("<br />", " ", StringComparison.OrdinalIgnoreCase)
            .Trim(" \u00a0\u3000/|\\,;·・*_`".ToCharArray());
}
