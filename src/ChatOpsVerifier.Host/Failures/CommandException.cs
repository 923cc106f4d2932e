namespace ChatOpsVerifier.Host.Failures;

/// <summary>A command cannot go on. The message is for the person who typed it: what was found, and what to do.</summary>
internal sealed class CommandException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
