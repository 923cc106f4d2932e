namespace ChatOpsVerifier.Channels.Slack.Transport;

/// <param name="Status">200: taken, and committed.</param>
/// <param name="Json">The answer; null: none.</param>
/// <param name="NotStored">With 503: why it could not be stored; it may be sent again.</param>
/// <param name="IsFinal">Slack need not send it again (header <see cref="FinalHeader"/>): it would get the same answer.</param>
public sealed record SlackHttpReply(int Status, string? Json = null, bool IsFinal = false, string? NotStored = null)
{
    public const string FinalHeader = "X-Slack-No-Retry";
}
