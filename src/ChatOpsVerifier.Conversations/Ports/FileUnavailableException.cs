namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>A file that was announced cannot be had, now or later. The message is shown to the person: what is the matter, and what they can do.</summary>
public sealed class FileUnavailableException : Exception
{
    public FileUnavailableException()
    {
    }

    public FileUnavailableException(string message)
        : base(message)
    {
    }

    public FileUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
