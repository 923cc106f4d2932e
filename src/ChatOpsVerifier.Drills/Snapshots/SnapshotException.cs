namespace ChatOpsVerifier.Drills.Snapshots;

/// <summary>A snapshot cannot be read, or holds what is refused. The message says what was found, where, and what is accepted.</summary>
public sealed class SnapshotException : Exception
{
    public SnapshotException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }

    public SnapshotException()
    {
    }

    public SnapshotException(string message)
        : base(message)
    {
    }
}
