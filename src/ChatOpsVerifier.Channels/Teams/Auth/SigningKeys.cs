using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Channels.Teams.Auth;

/// <summary>
/// The published keys, read again twice a day and whenever a token fits none of them, so that a rotation needs no restart. Anybody
/// can send a token that fits none: that costs so many downloads and no more.
/// </summary>
internal sealed partial class SigningKeys(KeyDownloads downloads, TimeProvider time, ILogger<SigningKeys> logger)
{
    internal static readonly TimeSpan Fresh = TimeSpan.FromHours(12);

    /// <summary>A key that was withdrawn is not honoured for longer, even where the publisher cannot be reached.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromHours(48);

    /// <summary>Downloads that may follow each other at once, and how long until there is one more.</summary>
    internal const int Burst = 60;

    internal static readonly TimeSpan OneMoreAfter = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private Task<KeySet?>? _reading;
    private DateTimeOffset _allUsedUntil = DateTimeOffset.MinValue;
    private volatile KeySet? _known;

    /// <summary>Why the keys cannot be read; null: they were read the last time.</summary>
    public string? Trouble { get; private set; }

    /// <returns>Null: none are known, and none can be had now.</returns>
    public async Task<KeySet?> GetAsync(CancellationToken cancellationToken)
    {
        var known = _known;
        if (known is not null && time.GetUtcNow() - known.ReadAt < Fresh)
        {
            return known;
        }

        var read = await ReadAsync(cancellationToken) ?? known;
        return read is not null && time.GetUtcNow() - read.ReadAt < Longest ? read : null;
    }

    /// <summary>A token fits none of <paramref name="known"/>.</summary>
    /// <returns>The same where there are no newer ones, or none can be had now.</returns>
    public async Task<KeySet> NewerThanAsync(KeySet known, CancellationToken cancellationToken)
    {
        var now = _known;
        return now is not null && now != known ? now : await ReadAsync(cancellationToken) ?? known;
    }

    /// <returns>Null: it failed, or it is too early to try again.</returns>
    private Task<KeySet?> ReadAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_reading is not { IsCompleted: false } running)
            {
                if (!MayRead())
                {
                    return Task.FromResult<KeySet?>(null);
                }

                // For everybody who waits, so nobody's cancellation ends it.
                running = _reading = Task.Run(DownloadAsync, CancellationToken.None);
            }

            return running.WaitAsync(cancellationToken);
        }
    }

    private bool MayRead()
    {
        var now = time.GetUtcNow();
        var from = _allUsedUntil > now ? _allUsedUntil : now;
        if (from + OneMoreAfter - now > OneMoreAfter * Burst)
        {
            return false;
        }

        _allUsedUntil = from + OneMoreAfter;
        return true;
    }

    private async Task<KeySet?> DownloadAsync()
    {
        try
        {
            var read = await downloads.ReadAsync(CancellationToken.None);
            Log.Read(logger, read.Keys.Length);
            Trouble = null;
            return _known = read;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // The library wraps what the retriever says.
            Trouble = (e as HttpRequestException ?? e.InnerException as HttpRequestException ?? e).Message;
            Log.NotRead(logger, Trouble);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(67, LogLevel.Debug, "Read {Count} keys that sign the tokens of Teams")]
        public static partial void Read(ILogger logger, int count);

        [LoggerMessage(68, LogLevel.Warning, "The keys that sign the tokens of Teams could not be read: {Why:l}")]
        public static partial void NotRead(ILogger logger, string why);
    }
}
