namespace ChatOpsVerifier.Persistence;

/// <summary>The database did not take a commit: nothing of the work was kept, and it may be tried again.</summary>
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
