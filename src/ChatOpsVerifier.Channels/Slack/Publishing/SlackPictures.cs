using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Publishing;
using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Channels.Slack.BlockKit;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Slack.Publishing;

/// <summary>
/// Finds a source from which Slack can take a message's picture: the page, where Slack can reach it; else the drawn bytes as a file.
/// A picture is worth no message: whatever is wrong with it, the words go out without it.
/// </summary>
internal sealed partial class SlackPictures(ISlackApi api, IPictures pictures, IOptions<PageOptions> page, TimeProvider time, ILogger<SlackPictures> logger)
{
    /// <summary>Slack looks through an upload before it can be shown, mostly within a second. Until then its file has no type.</summary>
    private static readonly TimeSpan[] Looks =
    [
        TimeSpan.Zero,
        TimeSpan.FromMilliseconds(300),
        TimeSpan.FromMilliseconds(600),
        TimeSpan.FromSeconds(1),
        TimeSpan.FromSeconds(2)
    ];

    private readonly Lock _gate = new();
    private readonly RecentPictures<PictureSource> _recent = new(time);
    private bool _isPageRefused;
    private bool _isTold;

    /// <param name="path">Path of an image block, with the version that makes its address a new one after each change.</param>
    /// <returns>The source, which is null where there is no way to show it; and, where it shows an earlier state, after how long there may be a newer
    /// one.</returns>
    public async Task<(PictureSource? Source, TimeSpan? NewerAfter)> FindAsync(string path, string alternativeText, CancellationToken cancellationToken)
    {
        // Slack fetches an address itself, once for each of its versions.
        if (OnPage(path) is { } address)
        {
            return (address, null);
        }

        if (_recent.Find(path) is { } known)
        {
            return known;
        }

        var uploaded = await UploadAsync(path, alternativeText, cancellationToken);
        if (uploaded is not null)
        {
            _recent.Keep(path, uploaded);
        }

        return (uploaded, null);
    }

    /// <summary>Slack would not show it. An address is not tried again: what keeps Slack from the page keeps it from there tomorrow.</summary>
    /// <returns>Whether another source is left.</returns>
    public bool Refused(string path, PictureSource source, string detail)
    {
        _recent.Forget(path);
        lock (_gate)
        {
            _isPageRefused |= source is PictureSource.Address;
        }

        Tell(detail);
        return source is PictureSource.Address;
    }

    private PictureSource.Address? OnPage(string path) =>
        !_isPageRefused && page.Value.PublicUrl is { } url && IsPublic(url) ? new PictureSource.Address($"{url.ToString().TrimEnd('/')}{path}") : null;

    /// <summary>Slack fetches pictures itself and over https; it reaches no address inside a network of one's own.</summary>
    private static bool IsPublic(
        Uri url) =>
            url.Scheme == Uri.UriSchemeHttps
                && url is { IsLoopback: false, HostNameType: UriHostNameType.Dns }
                && url.Host.Contains('.', StringComparison.Ordinal);

    private async Task<PictureSource?> UploadAsync(string path, string alternativeText, CancellationToken cancellationToken)
    {
        try
        {
            if (await pictures.DrawAsync(path, cancellationToken) is not { } drawn)
            {
                return null;
            }

            var upload = new FileUpload("status.png", "Status", drawn, alternativeText.Length == 0 ? null : alternativeText);
            switch (await api.UploadFileAsync(upload, channelId: null, threadTs: null, comment: null, cancellationToken))
            {
                case SlackResult<UploadedFile>.Ok { Value.Id: var id } when await IsReadyAsync(id, cancellationToken):
                    return new PictureSource.File(id);
                case SlackResult<UploadedFile>.Failed failed:
                    Tell(failed.Error.Detail);
                    return null;
                default:
                    return null;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever keeps the picture from being drawn or uploaded must not keep the words back.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Tell(fault.GetType().Name);
            return null;
        }
    }

    private async Task<bool> IsReadyAsync(string fileId, CancellationToken cancellationToken)
    {
        foreach (var wait in Looks)
        {
            await Task.Delay(wait, time, cancellationToken);
            if (await api.GetFileAsync(fileId, cancellationToken) is SlackResult<JsonObject>.Ok { Value: var file }
                && SlackJson.Text(file["mimetype"]) is { Length: > 0 })
            {
                return true;
            }
        }

        return false;
    }

    private void Tell(string detail)
    {
        lock (_gate)
        {
            if (_isTold)
            {
                return;
            }

            _isTold = true;
        }

        Log.NoPicture(logger, detail);
    }

    private static partial class Log
    {
        [LoggerMessage(61, LogLevel.Warning, "Slack does not show a picture; messages go out without it. {Detail:l} This is logged once")]
        public static partial void NoPicture(ILogger logger, string detail);
    }
}
