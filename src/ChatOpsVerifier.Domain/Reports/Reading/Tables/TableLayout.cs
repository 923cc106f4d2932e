using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports.Reading.States;

namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

internal enum TableKind
{
    /// <summary>One column holds each row's state.</summary>
    States,

    /// <summary>A column for each outcome; a mark goes into one of them.</summary>
    Outcomes,

    /// <summary>Who signs, with name, signature and date.</summary>
    SignOff,

    /// <summary>The rows are what can come out, and one of them is to be marked: the whole table is one check.</summary>
    Choice,
}

/// <summary>Which column of a table of checks holds what.</summary>
/// <param name="Status">The state column; the column of the good outcome; the signature, or the name where nothing is signed; the column of marks.</param>
/// <param name="Texts">Columns that together say what is checked.</param>
internal sealed record TableLayout(TableKind Kind, int Status, ImmutableArray<int> Texts)
{
    public int? Fail { get; init; }

    public int? NotApplicable { get; init; }

    public int? Name { get; init; }

    public int? Evidence { get; init; }

    public int? Date { get; init; }

    /// <summary>Of <see cref="Date"/>: see <see cref="TableCells.RenewsDate"/>.</summary>
    public bool RenewsDate { get; init; }

    public int? Owner { get; init; }

    /// <summary>Beside a result: where the person who checked signs.</summary>
    public int? Signature { get; init; }

    /// <summary>Of the column that is signed: see <see cref="SignOffCells.SignatureHoldsDate"/>.</summary>
    public bool SignatureHoldsDate { get; init; }

    public int? Id { get; init; }

    /// <returns>Null: not a table of checks.</returns>
    /// <param name="around">Heading, and label or paragraph above.</param>
    public static TableLayout? TryRead(TableGrid grid, string around)
    {
        if (grid.Width < 2 || grid.Rows.All(r => r.IsSubheading) || TableSubjects.HoldsNoChecks(grid))
        {
            return null;
        }

        return Choice(grid) ?? Outcomes(grid) ?? (TableSubjects.WritesOutcomes(grid) ? null : States(grid)) ?? SignOff(grid, around);
    }

    /// <summary>A person says that the rows are checks.</summary>
    /// <param name="status">Zero-based.</param>
    public static TableLayout? Chosen(TableGrid grid, int status) => With(grid, TableKind.States, status, [status]);

    private static TableLayout? States(TableGrid grid) => StateColumns.Find(grid) is { } status ? With(grid, TableKind.States, status, [status]) : null;

    private static TableLayout? Outcomes(TableGrid grid)
    {
        if (OutcomeColumns.Find(grid) is not var (pass, fail, none))
        {
            return null;
        }

        int[] columns = none is { } third ? [pass, fail, third] : [pass, fail];
        return With(grid, TableKind.Outcomes, pass, columns) is { } layout ? layout with { Fail = fail, NotApplicable = none } : null;
    }

    private static TableLayout? SignOff(TableGrid grid, string around)
    {
        int? signature = grid.Of(ColumnKind.Signature).Where(i => i > 0 || !grid.Filled(i).Any()).Cast<int?>().FirstOrDefault();
        var name = grid.First(ColumnKind.Name) ?? grid.First(ColumnKind.Owner);
        var date = grid.First(ColumnKind.Date);
        if (NamesSigners(grid) && (signature ?? name ?? date) is { } place)
        {
            return new TableLayout(TableKind.SignOff, place, [0])
            {
                Name = name,
                Date = date,
                SignatureHoldsDate = TableHeaders.AsksForSignatureAndDate(grid.Headers[place]),
            };
        }

        if (signature is null && (name is null || date is null || !IsFormToSign(grid, around)))
        {
            return null;
        }

        var status = signature ?? name!.Value;
        int[] taken = [.. new[] { signature, name, date }.OfType<int>()];
        var layout = With(grid, TableKind.SignOff, status, taken)
            // Only names: they say who has to sign, and their column is not a blank.
            ?? (name is { } people && people != status
                ? With(grid, TableKind.SignOff, status, [.. taken.Where(t => t != people)]) is { } named ? named with { Texts = [people] } : null
                : null);
        return layout is null ? null : layout with { Name = layout.Texts.Contains(name ?? -1) ? null : name, Owner = null };
    }

    /// <summary>"Sign-off", "Approver", "Freigabe durch" in front: each row says for whom or by whom it is to be signed.</summary>
    private static bool NamesSigners(TableGrid grid) =>
        grid.Width <= 5
            && grid.Kinds[0] is not (ColumnKind.Date or ColumnKind.Id or ColumnKind.Due)
            && (grid.Kinds[0] == ColumnKind.Signature || RoleVocabulary.IsSigner(grid.Headers[0]) || SigningLabels.DoneBy(grid.Headers[0]))
            && grid.Rows.All(r => r.IsSubheading || !grid.IsBlank(r, 0))
            && Enumerable.Range(1, grid.Width - 1).All(
                i => grid.Kinds[i] is ColumnKind.Name or ColumnKind.Owner or ColumnKind.Signature or ColumnKind.Date or ColumnKind.Notes
                    || RoleVocabulary.IsRole(grid.Headers[i]));

    /// <summary>Roles beside a name and a date, where the document speaks of signing: whoever fills them in signs.</summary>
    private static bool IsFormToSign(TableGrid grid, string around) =>
        grid.Width <= 5
            && grid.Headers.Any(h => RoleVocabulary.IsRole(h))
            && (grid.Headers.Any(h => RoleVocabulary.SpeaksOfSigning(h)) || RoleVocabulary.SpeaksOfSigning(around));

    /// <summary>"| Decision | Mark |" over "Go" and "No-Go".</summary>
    private static TableLayout? Choice(TableGrid grid)
    {
        var rows = grid.Rows.Where(r => !r.IsSubheading).ToList();
        if (rows.Count is < 2 or > 5)
        {
            return null;
        }

        var marks = Enumerable.Range(1, grid.Width - 1).Where(i => OutcomeMarks.IsMarkColumn(grid, i)).ToList();
        var outcomes = rows.ConvertAll(r => OutcomeHeaders.Said(r.Text(0)));
        return marks is [var column, ..] && outcomes.Contains(OutcomeColumn.Pass) && outcomes.Contains(
            OutcomeColumn.Fail) && outcomes.Count(o => o is null) <= 1
            && rows.Count(r => OutcomeMarks.IsMarked(grid.Raw(r, column))) <= 1
            ? With(grid, TableKind.Choice, column, [column])
            : null;
    }

    private static TableLayout? With(TableGrid grid, TableKind kind, int status, int[] taken)
    {
        var texts = Naming(grid, status, taken);
        int? First(ColumnKind wanted) => grid.Of(wanted).Cast<int?>().FirstOrDefault(i => !taken.Contains(i!.Value) && !texts.Contains(i.Value));
        var date = taken.Contains(grid.First(ColumnKind.Date) ?? -1) ? grid.First(ColumnKind.Date) : First(ColumnKind.Date);
        var signature = kind == TableKind.SignOff ? null : First(ColumnKind.Signature);
        return texts.IsEmpty ? null : new TableLayout(kind, status, texts)
        {
            Signature = signature,
            SignatureHoldsDate = TableHeaders.AsksForSignatureAndDate(grid.Headers[signature ?? status]),
            // A column in front of all others says what the row is about: "Source", "Prueba".
            Evidence = grid.Of(ColumnKind.Evidence).Where(i => i > 0 && !taken.Contains(i) && !texts.Contains(i)).Cast<int?>().FirstOrDefault()
                ?? First(ColumnKind.Notes),
            Date = date,
            RenewsDate = date is { } column && PlannedDates.IsOfCheck(grid.Headers[column]),
            Owner = First(ColumnKind.Owner) ?? First(ColumnKind.Name),
            Id = First(ColumnKind.Id),
        };
    }

    /// <summary>What names a check, not where results are written.</summary>
    private static ImmutableArray<int> Naming(TableGrid grid, int status, int[] taken)
    {
        var texts = grid
            .Of(ColumnKind.Text, ColumnKind.Expected, ColumnKind.Name)
            .Concat(grid.Of(ColumnKind.Count).Where(i => !grid.IsNumeric(i)))
            .Where(i => !taken.Contains(i))
            .Order()
            .ToLookup(i => IsTicked(grid, i));
        var naming = texts[false].ToList();
        // "Risk", "Level": what a row is about where it is first and says more than how grave it is.
        if (grid.Kinds.Index().FirstOrDefault(k => k.Item != ColumnKind.Id) is (var first, ColumnKind.Rank)
            && !taken.Contains(first)
            && !grid.IsNumeric(first)
            && !TableSubjects.IsGravity(grid, first))
        {
            naming.Insert(0, first);
        }

        if (Lead(grid, status) is { } lead && !taken.Contains(lead) && !naming.Contains(lead))
        {
            naming.Insert(0, lead);
        }

        if (NamesRoles(grid, naming) is { } role)
        {
            naming.RemoveAll(i => grid.Kinds[i] == ColumnKind.Name && (i > role || grid.Rows.Any(r => !r.IsSubheading && grid.IsBlank(r, i))));
        }

        var named = naming.Where(i => grid.Kinds[i] != ColumnKind.Expected && grid.Filled(i).Any()).ToList();
        if (named.Count > 0)
        {
            return [.. naming.Where(i => i < status).ToList() is var before && before.Any(named.Contains) ? before : naming];
        }

        // A row may be known by what it should give, by how grave it is, or by its number alone; by a mark ("x"); or by who has to sign.
        int[] others =
        [
            .. grid.Of(ColumnKind.Expected), .. grid.Of(ColumnKind.Rank), .. grid.Of(ColumnKind.Id), .. texts[true],
            .. grid.Of(ColumnKind.Owner), .. grid.Of(ColumnKind.Status), .. grid.Of(ColumnKind.Evidence).Where(i => i == 0), .. grid.Of(ColumnKind.Notes),
        ];
        return others.Where(i => !taken.Contains(i) && grid.Filled(i).Any()).Cast<int?>().FirstOrDefault() is { } only ? [only] : [];
    }

    /// <summary>
    /// The column in front of all others says what the row is about, whatever it is called: "Finding", "Comment", "Result". It is filled in every row, and not
    /// with states.
    /// </summary>
    private static int? Lead(TableGrid grid, int status)
    {
        var first = Array.FindIndex(grid.Kinds, k => k != ColumnKind.Id);
        return first >= 0
            && first < status
            && grid.Kinds[first] is ColumnKind.Actual or ColumnKind.Notes or ColumnKind.Status
            && !grid.IsNumeric(first)
            && grid.Rows.All(
                r => r.IsSubheading
                    || (!grid.IsBlank(r, first) && StateCell.Read(grid.Raw(r, first)).Shape is StateShape.Remark or StateShape.Foreign))
                ? first
                : null;
    }

    /// <summary>Boxes and marks: they will be others once somebody has been there.</summary>
    private static bool IsTicked(TableGrid grid, int column) =>
        grid.Filled(column).Any()
            && (OutcomeMarks.IsMarkColumn(grid, column) || grid.Filled(column).All(r => CellChoices.TryRead(grid.Raw(r, column)) is not null));

    /// <summary>Each row is another role, so that the name beside it says who did it, and is filled in like a date.</summary>
    /// <returns>The column of roles; null: there is none.</returns>
    private static int? NamesRoles(TableGrid grid, List<int> naming)
    {
        if (naming.FindIndex(i => RoleVocabulary.IsRole(grid.Headers[i])) is not (>= 0 and var at))
        {
            return null;
        }

        var role = naming[at];
        var roles = grid.Rows.Where(r => !r.IsSubheading).Select(r => r.Text(role)).ToList();
        return roles.TrueForAll(r => r.Length > 0) && roles.Distinct(StringComparer.OrdinalIgnoreCase).Count() == roles.Count ? role : null;
    }
}
