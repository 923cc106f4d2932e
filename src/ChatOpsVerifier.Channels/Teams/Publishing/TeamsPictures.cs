using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Teams.Publishing;

/// <summary>
/// Where Teams takes a message's picture from: the page, where Teams can reach it; else the card itself, if the picture is small
/// enough for it. A picture is worth no message: whatever is wrong with it, the words replace it.
/// </summary>
internal sealed partial class TeamsPictures(IPictures pictures, IOptions<PageOptions> page, IOptions<TeamsOptions> options, ILogger<TeamsPictures> logger)
{
    /// <summary>Bytes of a picture that leave room for words in a card; four thirds of it as base64.</summary>
    private const int MostInCard = 12_000;

    private int _told;

    /// <param name="path">Path of an image block, with the version that makes its address a new one after each change.</param>
    /// <returns>Null: there is no way to show it.</returns>
    public async Task<string?> FindAsync(string path, CancellationToken cancellationToken)
    {
        // An emulator shows pictures in the browser of this machine.
        if (page.Value.PublicUrl is { } url && (IsPublic(url) || (options.Value.IsDevelopment && url.IsLoopback)))
        {
            return $"{url.ToString().TrimEnd('/')}{path}";
        }

        try
        {
            return await pictures.DrawAsync(path, cancellationToken) is { Length: <= MostInCard } drawn
                ? $"data:image/png;base64,{Convert.ToBase64String(drawn)}"
                : null;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever keeps the picture from being drawn must not keep the words back.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            if (Interlocked.Exchange(ref _told, 1) == 0)
            {
                Log.NoPicture(logger, fault.GetType().Name);
            }

            return null;
        }
    }

    /// <summary>People's clients fetch pictures through Teams, which reaches no address inside a network of one's own.</summary>
    private static bool IsPublic(
        Uri url) =>
            url.Scheme == Uri.UriSchemeHttps
                && url is { IsLoopback: false, HostNameType: UriHostNameType.Dns }
                && url.Host.Contains('.', StringComparison.Ordinal);

    private static partial class Log
    {
        [LoggerMessage(72, LogLevel.Warning, "A picture for Teams could not be drawn ({Fault}); messages go out without it. This is logged once")]
        public static partial void NoPicture(ILogger logger, string fault);
    }
}
