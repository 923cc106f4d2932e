using ChatOpsVerifier.Domain.Reports.Reading.States;

namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

/// <summary>Finds the column that holds each row's state: by its cells as much as by its name.</summary>
internal static class StateColumns
{
    /// <summary>States of things that run: such a column describes and asks for nothing.</summary>
    private static readonly HashSet<string> Descriptive = new(StringComparer.OrdinalIgnoreCase)
    {
        "active", "inactive", "enabled", "disabled", "deprecated", "running", "stopped", "online", "offline", "live",
        "beta", "alpha", "stable", "draft", "up", "down", "healthy", "available", "unavailable", "on", "off",
        "aktiv", "inaktiv", "actif", "inactif", "activo", "inactivo", "attivo", "inattivo", "ativo", "inativo", "actief", "aktywny", "активен",
        "有効", "無効", "启用", "停用", "可用", "运行中", "稼働中", "활성", "비활성", "aktywne", "aktivní", "aktív", "activ", "etkin", "pasif", "نشط", "активний",
    };

    private const double LeastShare = 0.5;

    /// <returns>Null: no column does.</returns>
    public static int? Find(TableGrid grid)
    {
        var best = Enumerable.Range(0, grid.Width)
            .Where(i => grid.Kinds[i] == ColumnKind.Status && !TableSubjects.IsGravity(grid, i))
            .Select(i => (Column: i, Score: Score(grid, i)))
            .Where(c => c.Score is not null)
            .OrderByDescending(c => c.Score)
            .ThenByDescending(c => c.Column)
            .FirstOrDefault();
        if (best.Score is not null)
        {
            return IsLegend(grid, best.Column) ? null : best.Column;
        }

        // Where a column "Status" holds words that nobody knows, another column does not hold the state in its place.
        if (grid.First(ColumnKind.Signature) is not null
            || Enumerable
                .Range(0, grid.Width)
                .Any(i => TableHeaders.IsPlainStatus(grid.Headers[i])
                    && grid.Kinds[i] == ColumnKind.Status
                    && (i == 0 || IsForStates(grid, i))
                    && !TableSubjects.IsGravity(grid, i)
                    && grid.Filled(i).Any()))
        {
            return null;
        }

        // Two columns of marks are a comparison ("Free", "Pro"), not a state.
        var spoken = Enumerable
            .Range(0, grid.Width)
            .Where(i => grid.Kinds[i] is ColumnKind.Text or ColumnKind.Expected or ColumnKind.Notes or ColumnKind.Actual
                && !TableSubjects.IsAttribute(grid.Headers[i])
                && IsSpoken(grid, i)
                && !TableSubjects.IsGravity(grid, i))
            .ToList();
        return spoken is [var only] && !IsLegend(grid, only) ? only : null;
    }

    /// <summary>Another column that says how far the rows are, and that something in it is not done: with one state a row, nobody would see that.</summary>
    /// <returns>Null: there is none.</returns>
    public static int? Second(TableGrid grid, TableLayout layout) =>
        Enumerable
            .Range(1, grid.Width - 1)
            .Where(i => i != layout.Status && i != layout.Fail && i != layout.NotApplicable && !layout.Texts.Contains(i)
                && grid.Kinds[i] is ColumnKind.Status or ColumnKind.Actual
                && !TableSubjects.IsAttribute(grid.Headers[i])
                && !TableSubjects.IsGravity(grid, i)
                && IsSpoken(grid, i)
                && grid.Filled(i).Any(r => StateCell.Read(grid.Raw(r, i)).State is ClaimedState.Open or ClaimedState.Failed))
            .Cast<int?>()
            .FirstOrDefault();

    /// <summary>It could have held states: it is not merely about things that run, or an explanation.</summary>
    public static bool IsForStates(TableGrid grid, int column) =>
        column > 0 && !grid.Filled(column).All(r => IsDescriptive(r.Text(column))) && !IsLegend(grid, column);

    /// <summary>How well a column that is named like a state fits: plain names before compound ones, filled with states before empty.</summary>
    /// <returns>Null: it does not.</returns>
    private static double? Score(TableGrid grid, int column)
    {
        var name = TableHeaders.IsPlainStatus(grid.Headers[column]) ? 1.0 : 0.0;
        var filled = grid.Filled(column).ToList();
        if (filled.Count == 0)
        {
            return name;
        }

        if (filled.TrueForAll(r => IsDescriptive(r.Text(column)) || TableGrid.IsNumber(r.Text(column))))
        {
            return null;
        }

        // A blank waits for a state, and a foreign word may be one. What regeneration writes must not turn the scale.
        var cells = grid.Rows.Where(r => !r.IsSubheading).Select(r => StateCell.Read(grid.Raw(r, column))).ToList();
        var known = cells.Count(c => c.State is not null || c.Shape == StateShape.NotApplicable);
        if (known == 0 || known < cells.Count(c => c.Shape == StateShape.Foreign))
        {
            // "Stand: Entwurf", "Statut: CDI", "Result: 12 ms": words of another kind. One of them may be a word for a state by chance.
            return null;
        }

        var share = (double)cells.Count(s => s.Shape != StateShape.Remark) / cells.Count;
        return share >= LeastShare || (name > 0 && share > 0) ? name + 2 * share : null;
    }

    /// <summary>"✅ up" as well as "up".</summary>
    private static bool IsDescriptive(string text) => Descriptive.Contains(StateGlyphs.WordsOf(text));

    /// <summary>
    /// Every filled cell is a state, and none of them says yes or no: that answers the question in the header, and each answer written there would be another
    /// one.
    /// </summary>
    private static bool IsSpoken(TableGrid grid, int column)
    {
        var cells = grid.Filled(column).Select(r => (r.Text(column), State: StateCell.Read(grid.Raw(r, column)))).ToList();
        return cells.Count > 0
            && cells.TrueForAll(c => c.State.State is not null
                && (c.State.Shape is not (StateShape.Word or StateShape.Sentence) || StateVocabulary.Whole(c.Item1) is not null))
            && !cells.Exists(c => IsAnswer(c.Item1) || (c.State.Shape == StateShape.Alternatives && StateCell.Choices(c.Item1).Any(IsAnswer)));
    }

    /// <summary>"Yes", "x"; "OK" says how something came out.</summary>
    private static bool IsAnswer(string text) => StateVocabulary.IsYesOrNo(text)
        && text.Trim('*', '_', '`', ' ').ToLowerInvariant() is not ("ok" or "go" or "可");

    /// <summary>The first column, without a box to tick: explained by the next one, which also may say what follows.</summary>
    private static bool IsLegend(TableGrid grid, int column) =>
        column == 0 && TableSubjects.Explains(grid.Headers[1])
        && !grid.Filled(column).Any(
            r => grid.Raw(r, column) is var cell
                && (CellSigns.IsBracket(cell[0]) || StateGlyphs.IsBox(cell[..StateGlyphs.LengthAt(cell)])));
}
