namespace ChatOpsVerifier.Drills.Rows;

/// <summary>Takes the rows of one table, in any order.</summary>
public interface IRowSink
{
    /// <param name="identity">What makes it this row and no other, exact to the type: the encoded primary key; of a row without one, its content.</param>
    /// <param name="label">The same for people. Cut where it is long.</param>
    /// <param name="content">SHA-256 of everything in the row, 32 bytes.</param>
    /// <param name="bytes">Its size, for the sum of the table.</param>
    void Add(ReadOnlySpan<byte> identity, ReadOnlySpan<char> label, ReadOnlySpan<byte> content, long bytes);
}
