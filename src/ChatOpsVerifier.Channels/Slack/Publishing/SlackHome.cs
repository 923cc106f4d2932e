using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Channels.Slack.BlockKit;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Channels.Slack.Publishing;

/// <summary>
/// Publishes Home tabs one after another, beside everything else. Anyone who has looked at theirs since this program started gets it
/// again when a report changes; what changes within a second is published once.
/// </summary>
internal sealed partial class SlackHome(
    ISlackApi api, IOverviews overviews, IPeople people, IChangeFeed changes, TimeProvider time, ILogger<SlackHome> logger) : ISlackHome, IAsyncDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<string> _asked = Channel.CreateUnbounded<string>();

    /// <summary>Asked for and not begun.</summary>
    private readonly ConcurrentDictionary<string, bool> _waiting = new();

    /// <summary>When each was begun last.</summary>
    private readonly ConcurrentDictionary<string, DateTimeOffset> _published = new();
    private readonly Lock _gate = new();
    private Task? _working;

    public void Refresh(string userId)
    {
        lock (_gate)
        {
            _working ??= Task.WhenAll(WorkAsync(_stop.Token), WatchAsync(_stop.Token));
        }

        if (_waiting.TryAdd(userId, true))
        {
            _asked.Writer.TryWrite(userId);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await (_working ?? Task.CompletedTask).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        _stop.Dispose();
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        await foreach (var topic in changes.SubscribeAsync(cancellationToken))
        {
            if (Topics.IsReport(topic))
            {
                foreach (var userId in _published.Keys)
                {
                    Refresh(userId);
                }
            }
        }
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        await foreach (var userId in _asked.Reader.ReadAllAsync(cancellationToken))
        {
            if (_published.TryGetValue(userId, out var last) && last + Rest - time.GetUtcNow() is { Ticks: > 0 } rest)
            {
                await Task.Delay(rest, time, cancellationToken);
            }

            // Before it is built, so that a change which comes meanwhile is not missed.
            _waiting.TryRemove(userId, out _);
            _published[userId] = time.GetUtcNow();
            if (await PublishAsync(userId, cancellationToken) is { } wait)
            {
                await Task.Delay(wait, time, cancellationToken);
                Refresh(userId);
            }
        }
    }

    /// <returns>How long to wait before it is tried again; null: it is published, or there is no use.</returns>
    private async Task<TimeSpan?> PublishAsync(string userId, CancellationToken cancellationToken)
    {
        try
        {
            var overview = await overviews.BuildAsync(people.FindByAddress(SlackAddress.Channel, userId), SlackAddress.Channel, cancellationToken);
            switch (await api.PublishViewAsync(userId, HomeView.Of(overview, slug: null), cancellationToken))
            {
                case SlackResult<JsonObject>.RetryAfter retry:
                    return retry.Delay;
                case SlackResult<JsonObject>.Failed failed:
                    Log.NotPublished(logger, failed.Error.Detail);
                    return null;
                default:
                    return null;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A Home that could not be shown this time is shown with the next change; the others must not wait for it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Log.NotPublished(logger, fault.GetType().Name);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(65, LogLevel.Warning, "A Home tab could not be published. {Detail:l}")]
        public static partial void NotPublished(ILogger logger, string detail);
    }
}
