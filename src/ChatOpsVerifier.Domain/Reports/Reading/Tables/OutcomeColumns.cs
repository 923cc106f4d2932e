using ChatOpsVerifier.Domain.Reports.Reading.States;

namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

/// <summary>Finds the columns into which a mark goes for each outcome: by known words, or two side by side of which one denies the other.</summary>
internal static class OutcomeColumns
{
    /// <returns>Null: there is none for the good outcome or none for the bad one, or more than marks stands in them.</returns>
    public static (int Pass, int Fail, int? NotApplicable)? Find(TableGrid grid)
    {
        int? pass = null, fail = null, none = null;
        for (var i = 0; i < grid.Width; i++)
        {
            // "№" in front of the rows reads like "No".
            switch (grid.Kinds[i] == ColumnKind.Id ? null : OutcomeHeaders.Of(grid.Headers[i]))
            {
                case OutcomeColumn.Pass:
                    pass ??= i;
                    break;
                case OutcomeColumn.Fail:
                    fail ??= i;
                    break;
                case OutcomeColumn.NotApplicable:
                    none ??= i;
                    break;
            }
        }

        if ((pass is null || fail is null) && Opposites(grid) is var (positive, negative))
        {
            (pass, fail) = (positive, negative);
        }

        return pass is { } good && fail is { } bad && OutcomeMarks.IsMarkColumn(grid, good) && OutcomeMarks.IsMarkColumn(grid, bad)
            ? (good, bad, none is { } other && OutcomeMarks.IsMarkColumn(grid, other) ? other : null)
            : null;
    }

    /// <summary>"Vyhovuje" and "Nevyhovuje" over marks.</summary>
    private static (int Pass, int Fail)? Opposites(TableGrid grid)
    {
        for (var i = 0; i + 1 < grid.Width; i++)
        {
            if (OutcomeMarks.IsMarkColumn(grid, i) && OutcomeMarks.IsMarkColumn(grid, i + 1))
            {
                var (one, other) = (grid.Headers[i], grid.Headers[i + 1]);
                if (OutcomeHeaders.Denies(other, one))
                {
                    return (i, i + 1);
                }

                if (OutcomeHeaders.Denies(one, other))
                {
                    return (i + 1, i);
                }
            }
        }

        return null;
    }
}
