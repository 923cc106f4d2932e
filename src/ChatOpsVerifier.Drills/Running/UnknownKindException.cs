namespace ChatOpsVerifier.Drills.Running;

/// <summary>Nothing shows what is to be compared, and nobody said it.</summary>
public sealed class UnknownKindException : Exception
{
    public UnknownKindException(string location)
        : base($"\"{location}\" is neither a folder nor a file of a known kind. Check the name, or say what it is with --kind.")
    {
    }

    public UnknownKindException()
    {
    }

    public UnknownKindException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
