namespace ChatOpsVerifier.Channels.Slack.Transport;

/// <summary>A request as it arrived: nothing of it has been parsed.</summary>
/// <param name="Body">To the byte.</param>
/// <param name="Timestamp">Header <see cref="TimestampHeader"/>; this and the others null where the header is absent.</param>
public sealed record SlackHttpRequest(ReadOnlyMemory<byte> Body, string? ContentType, string? Timestamp, string? Signature, string? RetryNumber)
{
    public const string TimestampHeader = "X-Slack-Request-Timestamp";
    public const string SignatureHeader = "X-Slack-Signature";
    public const string RetryNumberHeader = "X-Slack-Retry-Num";

    /// <summary>Bytes. A message action carries a whole message, blocks and all, escaped twice: well over a hundred kilobytes, never megabytes.</summary>
    public const int LargestBody = 2 * 1024 * 1024;
}
