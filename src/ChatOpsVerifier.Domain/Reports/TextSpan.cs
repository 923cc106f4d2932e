namespace ChatOpsVerifier.Domain.Reports;

/// <summary>
/// A stretch of <see cref="SourceText.Text"/>: zero-based start and length in UTF-16 code units.
/// A length of zero is an insertion point.
/// </summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    public static TextSpan At(int position) => new(position, 0);
}
