namespace ChatOpsVerifier.Drills.Rows;

/// <summary>Rows in the order of identity and content, one after the other.</summary>
internal abstract class RowCursor : IDisposable
{
    /// <summary>The row that <see cref="Move"/> found, in the form of <see cref="RowFormat"/>, until it is called again.</summary>
    public abstract ReadOnlySpan<byte> Current { get; }

    /// <returns>False: there are no more.</returns>
    public abstract bool Move();

    public virtual void Dispose() => GC.SuppressFinalize(this);

    public static int Compare(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) => one[..RowFormat.Keys].SequenceCompareTo(other[..RowFormat.Keys]);
}
