using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.Sections;

namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

/// <summary>Tables of two columns that say something of the report itself: "Field | Value" with a row "Status | Open". Such a row is a label line.</summary>
internal static class FieldTables
{
    /// <returns>The one row for the status, if there is one; of several none.</returns>
    public static IEnumerable<LabelLine> Statuses(SourceText source, TableGrid grid)
    {
        if (grid.Width != 2)
        {
            return [];
        }

        var rows = grid.AllRows
            .Where(r => r.Cells[0] is not null
                && r.Cells[1] is { Length: > 0 }
                && Key(r) is var key
                && (Dialect.IsStatusLabel(key) || Dialect.IsOverallStatusLabel(key)))
            .Take(2)
            .ToList();
        return rows is [var only]
            ? [new LabelLine(only.Text(0).TrimEnd(':', '：'), source.LineOf(only.Cells[1]!.Value.Start), only.Cells[1]!.Value, only.Text(1))]
            : [];
    }

    private static string Key(GridRow row) => row.Text(0).TrimEnd(':', '：', ' ').ToLowerInvariant();
}
