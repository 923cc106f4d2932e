using System.Collections.Concurrent;
using ChatOpsVerifier.Channels.Slack.Api;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Channels.Slack.Publishing;

/// <summary>Pins the team's living message once it was posted. Somebody who takes the pin off is not contradicted by the next edit.</summary>
internal sealed partial class SlackPins(ISlackApi api, ILogger<SlackPins> logger)
{
    private const string StatusKey = "status";

    /// <summary>Posted by this process and not pinned yet.</summary>
    private readonly ConcurrentDictionary<(string ChannelId, string Ts), bool> _due = new();
    private int _told;

    /// <param name="reference">What the post became.</param>
    public async Task AfterAsync(SlackPost post, string reference, CancellationToken cancellationToken)
    {
        var isStatus = post.Delivery.MessageKey == StatusKey || post.Delivery.MessageKey.EndsWith($":{StatusKey}", StringComparison.Ordinal);
        if (!isStatus
            || post.Place is not { IsDirect: false, OnlyFor: null, ThreadTs: null }
            || SlackReference.Read(reference) is not { Posts: [var ts, ..] } message)
        {
            return;
        }

        if (post.Delivery.Existing != reference)
        {
            _due[(message.ChannelId, ts)] = true;
        }

        if (!_due.ContainsKey((message.ChannelId, ts)) || await IsStandInAsync(cancellationToken))
        {
            return;
        }

        switch (await api.PinAsync(message.ChannelId, ts, cancellationToken))
        {
            case SlackResult<bool>.Ok:
                _due.TryRemove((message.ChannelId, ts), out _);
                break;
            case SlackResult<bool>.Failed failed:
                _due.TryRemove((message.ChannelId, ts), out _);
                if (Interlocked.Exchange(ref _told, 1) == 0)
                {
                    Log.NotPinned(logger, failed.Error.Detail);
                }

                break;
        }
    }

    /// <summary>
    /// Slack's own workspaces have https addresses. What imitates one to try things out knows fewer methods, and is not asked for a courtesy.
    /// </summary>
    private async Task<bool> IsStandInAsync(CancellationToken cancellationToken) =>
        await api.GetWorkspaceAsync(cancellationToken) is SlackResult<string>.Ok { Value: var address }
            && address.StartsWith("http://", StringComparison.Ordinal);

    private static partial class Log
    {
        [LoggerMessage(62, LogLevel.Warning, "The status message is not pinned. {Detail:l}")]
        public static partial void NotPinned(ILogger logger, string detail);
    }
}
