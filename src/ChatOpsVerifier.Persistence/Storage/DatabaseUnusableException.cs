namespace ChatOpsVerifier.Persistence.Storage;

/// <summary>The database cannot be used as it is. The message says what was found, and what to do about it.</summary>
public sealed class DatabaseUnusableException : Exception
{
    public DatabaseUnusableException()
    {
    }

    public DatabaseUnusableException(string message)
        : base(message)
    {
    }

    public DatabaseUnusableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
