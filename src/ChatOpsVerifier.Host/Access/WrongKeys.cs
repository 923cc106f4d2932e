using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using ChatOpsVerifier.Channels.Shared.Transport;

namespace ChatOpsVerifier.Host.Access;

/// <summary>
/// Counts wrong keys by the key that they claim to be and by the address that they come from. A right key is never held up by
/// them: it is recognised first, so that nobody can lock its owner out. What is shown is never logged.
/// </summary>
internal sealed partial class WrongKeys(TimeProvider time, ILogger<WrongKeys> logger) : IDisposable
{
    public const int PerMinute = 10;

    private readonly RefusalTally _tally = new(time);
    private readonly PartitionedRateLimiter<string> _limits = PartitionedRateLimiter.Create<string, string>(of => RateLimitPartition.GetFixedWindowLimiter(
        of, _ => new FixedWindowRateLimiterOptions
    {
        PermitLimit = PerMinute,
        Window = TimeSpan.FromMinutes(1),
    }));

    /// <param name="shown">What was shown as a key.</param>
    /// <returns>False: too many in this minute; the answer is to wait.</returns>
    public bool MayGoOn(HttpContext http, string shown)
    {
        var (address, id) = (AddressOf(http), PersonalKeys.IdOf(shown));
        using var byAddress = _limits.AttemptAcquire($"address {address}");
        using var byKey = _limits.AttemptAcquire(id is null ? "key" : $"key {id}");
        if (_tally.Count() is { } since)
        {
            // An id is letters and digits, or it is not worth a line.
            Log.Wrong(logger, since, address, id is not null && id.All(char.IsAsciiLetterOrDigit) ? $"key {id}" : "not a key of this program");
        }

        return byAddress.IsAcquired && byKey.IsAcquired;
    }

    public void Dispose() => _limits.Dispose();

    /// <summary>One subscriber's: of an IPv6 address the first 64 bits.</summary>
    private static string AddressOf(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } from)
        {
            return "unknown";
        }

        from = from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from;
        return from.AddressFamily == AddressFamily.InterNetworkV6
            ? $"{new IPAddress([.. from.GetAddressBytes()[..8], 0, 0, 0, 0, 0, 0, 0, 0])}/64"
            : from.ToString();
    }

    private static partial class Log
    {
        [LoggerMessage(243, LogLevel.Warning, "{Count} wrong access keys since the last such message; the latest from {Address:l}, shown as {What:l}")]
        public static partial void Wrong(ILogger logger, int count, string address, string what);
    }
}
