using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Slack.Transport;

/// <summary>
/// Tells what Slack sent from what somebody else sent: version 0 of its scheme, HMAC-SHA256 with the signing secret over
/// "v0:time:body" (docs.slack.dev, verifying requests).
/// </summary>
internal sealed class SlackSignature(IOptions<SlackOptions> options, TimeProvider time)
{
    private const string Version = "v0=";
    private const int SecondsDigits = 12;

    /// <summary>Either way; Slack's own advice.</summary>
    internal static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(options.Value.SigningSecret
        ?? throw new InvalidOperationException("Without Slack:SigningSecret nothing can be verified."));

    /// <param name="timestamp">Header X-Slack-Request-Timestamp: seconds since 1970.</param>
    /// <param name="signature">Header X-Slack-Signature: "v0=" and 64 hex digits.</param>
    /// <param name="body">As received, to the byte.</param>
    public SignatureVerdict Check(string? timestamp, string? signature, ReadOnlySpan<byte> body)
    {
        if (!TryReadTime(timestamp, out var sent) || string.IsNullOrEmpty(signature))
        {
            return SignatureVerdict.Unsigned;
        }

        if ((time.GetUtcNow() - sent).Duration() > Tolerance)
        {
            return SignatureVerdict.Stale;
        }

        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(timestamp!, body)), Encoding.ASCII.GetBytes(signature))
            ? SignatureVerdict.Genuine
            : SignatureVerdict.Forged;
    }

    private string Sign(string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hash.AppendData(Encoding.ASCII.GetBytes($"v0:{timestamp}:"));
        hash.AppendData(body);
        return Version + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Digits and nothing else: what is signed is the text, so there must be one text for each time.
    private static bool TryReadTime(string? timestamp, out DateTimeOffset sent)
    {
        sent = default;
        if (timestamp is not { Length: > 0 and <= SecondsDigits } || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return false;
        }

        sent = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return true;
    }
}
