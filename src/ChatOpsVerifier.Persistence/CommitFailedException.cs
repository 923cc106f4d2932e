namespace ChatOpsVerifier.Persistence;

/// <summary>A commit, or a piece of evidence before it, could not be stored: nothing of it was kept, and it may be tried again.</summary>
public sealed class CommitFailedException : Exception
{
    public CommitFailedException()
    {
    }

    public CommitFailedException(string message)
        : base(message)
    {
    }

    public CommitFailedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
