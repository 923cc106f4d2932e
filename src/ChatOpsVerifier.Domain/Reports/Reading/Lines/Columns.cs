namespace ChatOpsVerifier.Domain.Reports.Reading.Lines;

/// <summary>Columns as Markdown counts them: a tab reaches the next multiple of four.</summary>
internal static class Columns
{
    private const int TabStop = 4;

    /// <returns>Zero-based column behind this beginning of a line.</returns>
    public static int Of(ReadOnlySpan<char> beginning)
    {
        var column = 0;
        foreach (var c in beginning)
        {
            column = c == '\t' ? (column / TabStop + 1) * TabStop : column + 1;
        }

        return column;
    }
}
