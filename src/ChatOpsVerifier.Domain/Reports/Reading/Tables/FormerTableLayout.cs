using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports.Reading.States;

namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

/// <summary>
/// How the first dialect read tables: which texts it joined to a check's text, so that answers to those checks follow them.
/// Its rules are kept as they were; nothing else uses them.
/// </summary>
internal sealed record FormerTableLayout(int Status, ImmutableArray<int> Texts)
{
    /// <summary>States of things that run, and numbers: such a column describes and asks for nothing.</summary>
    private static readonly HashSet<string> Descriptive = new(StringComparer.OrdinalIgnoreCase)
    {
        "active", "inactive", "enabled", "disabled", "deprecated", "running", "stopped", "online", "offline", "live", "beta",
        "alpha", "stable", "draft", "up", "down", "healthy", "aktiv", "inaktiv", "actif", "activo", "attivo", "ativo",
    };

    /// <returns>Null: not a table of checks.</returns>
    /// <param name="rows">Plain text of the cells, header left out.</param>
    public static FormerTableLayout? TryRead(IReadOnlyList<string> headers, IReadOnlyList<string[]> rows)
    {
        var kinds = headers.Select(TableHeaders.FormerKindOf).ToArray();
        if (rows.Count == 0 || headers.Count < 2 || IsSummary(kinds, rows) || kinds.Contains(ColumnKind.Meaning))
        {
            return null;
        }

        var status = StatusColumn(kinds, rows);
        if (status < 0)
        {
            return null;
        }

        var plain = Enumerable
            .Range(0, kinds.Length)
            .Where(i => i != status && kinds[i] is ColumnKind.Text or ColumnKind.Count or ColumnKind.Status && i != status)
            .ToList();
        var texts = plain.Where(i => i < status).ToList() is { Count: > 0 } before ? before : plain;
        if (texts.Count == 0)
        {
            // A row may be known by its number alone, or by who has to sign.
            texts = [.. Enumerable.Range(0, kinds.Length).Where(i => i != status && kinds[i] is ColumnKind.Owner or ColumnKind.Id && i != status).Take(1)];
        }

        return texts.Count == 0 ? null : new FormerTableLayout(status, [.. texts]);
    }

    private static int StatusColumn(ColumnKind[] kinds, IReadOnlyList<string[]> rows)
    {
        var named = Enumerable.Range(0, kinds.Length).Where(i => kinds[i] == ColumnKind.Status && !IsDescriptive(rows, i)).ToList();
        if (named.Count > 0)
        {
            // Several ("Result", "Status"): the last one is where the row ends up.
            return named[^1];
        }

        var signature = Array.IndexOf(kinds, ColumnKind.Signature);
        if (signature >= 0)
        {
            return signature;
        }

        // Two columns of marks are a comparison ("Free", "Pro"), not a state.
        var spoken = Enumerable.Range(0, kinds.Length).Where(i => kinds[i] == ColumnKind.Text && IsSpoken(rows, i)).ToList();
        return spoken is [var only] ? only : -1;
    }

    private static bool IsDescriptive(IReadOnlyList<string[]> rows, int column) =>
        rows.All(r => Cell(r, column) is { Length: > 0 } cell && (Descriptive.Contains(cell) || decimal.TryParse(cell.TrimEnd('%'), out _)));

    /// <summary>Every filled cell is a status word or mark, and one at least is more than yes or no.</summary>
    private static bool IsSpoken(IReadOnlyList<string[]> rows, int column)
    {
        var cells = rows.Select(r => Cell(r, column)).Where(c => c.Length > 0).ToList();
        return cells.Count > 0 && cells.TrueForAll(c => StateVocabulary.Classify(c) is not null) && cells.Exists(c => !StateVocabulary.IsYesOrNo(c));
    }

    /// <summary>Rows of numbers per area: derived from checks elsewhere.</summary>
    private static bool IsSummary(ColumnKind[] kinds, IReadOnlyList<string[]> rows) =>
        Enumerable
            .Range(0, kinds.Length)
            .Count(i => kinds[i] is ColumnKind.Count or ColumnKind.Status && rows.All(r => decimal.TryParse(Cell(r, i).TrimEnd('%'), out _))) >= 2;

    private static string Cell(string[] row, int column) => column < row.Length ? row[column] : "";
}
