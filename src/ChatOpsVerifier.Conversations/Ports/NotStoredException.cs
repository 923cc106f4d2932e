namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>
/// A commit, or a piece of evidence before it, could not be stored: nothing of it was kept, and it may be tried again. The message says
/// why, for the person who sent it, and quotes nothing of what was sent.
/// </summary>
public sealed class NotStoredException : Exception
{
    public NotStoredException()
    {
    }

    public NotStoredException(string message)
        : base(message)
    {
    }

    public NotStoredException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
