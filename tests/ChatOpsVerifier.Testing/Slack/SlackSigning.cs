using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChatOpsVerifier.Testing.Slack;

/// <summary>Signs as Slack does, for tests that post as Slack.</summary>
public static class SlackSigning
{
    /// <returns>The values of the headers X-Slack-Request-Timestamp and X-Slack-Signature.</returns>
    public static (string Timestamp, string Signature) Sign(string secret, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes($"v0:{timestamp}:"), .. body];
        return (timestamp, "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed)));
    }
}
