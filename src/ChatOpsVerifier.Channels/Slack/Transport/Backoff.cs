namespace ChatOpsVerifier.Channels.Slack.Transport;

/// <summary>How long to wait before connecting again.</summary>
/// <param name="chance">0 to below 1; injected, so that tests can predict it.</param>
internal sealed class Backoff(Func<double> chance)
{
    internal static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    internal static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <param name="failures">Before this one.</param>
    /// <returns>Between half and one and a half of a wait that doubles: programs that were cut off together do not come back together.</returns>
    public TimeSpan After(int failures)
    {
        var wait = First * Math.Pow(2, Math.Min(failures, 10));
        return (wait < Longest ? wait : Longest) * (0.5 + chance());
    }
}
