using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Channels.Slack.BlockKit;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Actions;

/// <summary>
/// Opens modals, each trigger once, and says so where Slack will not. It is done at once, since a trigger lives for three seconds,
/// and beside the acknowledgement, which has as long and must not wait for another answer of Slack's.
/// </summary>
internal sealed partial class FormWindows(ISlackApi api, ISlackForms forms, TimeProvider time, ILogger<FormWindows> logger) : IAsyncDisposable
{
    /// <summary>"Modals" at docs.slack.dev: a trigger_id expires three seconds after it was given out.</summary>
    private static readonly TimeSpan TriggerLife = TimeSpan.FromSeconds(3);

    /// <summary>Somebody waits for a window; a message about it that comes later than this explains nothing any longer.</summary>
    private static readonly TimeSpan LatestWord = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan AfterAFault = TimeSpan.FromSeconds(1);

    private readonly RecentTriggers _triggers = new();
    private readonly SideWork _opening = new(TriggerLife, time);

    /// <summary>Completes when all windows that were asked for so far are open, or their failure told.</summary>
    public Task Settled => _opening.Ended;

    public void Open(OpenPrompt open, MessageBlock.Form form, ConversationRef place, PressedAt at) =>
        Open(_ => Task.FromResult(forms.ModalOf(open, form, new SlackFormView(open.Slug, open.Prompt.Key, form.ActionId, place))), at);

    /// <param name="build">What the window shows; may ask Slack for it.</param>
    public void Open(Func<CancellationToken, Task<JsonObject>> build, PressedAt at)
    {
        // The press that was delivered again has its window already; what is not a turn has no other memory.
        if (_triggers.TryTake(at.TriggerId))
        {
            _opening.Begin(cancellationToken => OpenAsync(build, at, cancellationToken));
        }
    }

    public ValueTask DisposeAsync() => _opening.DisposeAsync();

    private async Task OpenAsync(Func<CancellationToken, Task<JsonObject>> build, PressedAt at, CancellationToken cancellationToken)
    {
        try
        {
            var why = await TryOpenAsync(build, at, cancellationToken);
            if (why is not null)
            {
                Log.NotOpened(logger, why);
                await TellAsync(at, $"The window could not be opened ({why}). {at.Otherwise}", cancellationToken);
            }
        }
#pragma warning disable CA1031 // Nobody waits for it, so nobody else would tell.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Log.NotTold(logger, fault.GetType().Name);
        }
    }

    /// <returns>Null: it is open. Otherwise why not.</returns>
    private async Task<string?> TryOpenAsync(Func<CancellationToken, Task<JsonObject>> build, PressedAt at, CancellationToken cancellationToken)
    {
        try
        {
            return await api.OpenViewAsync(at.TriggerId, await build(cancellationToken), cancellationToken) switch
            {
                SlackResult<JsonObject>.Ok => null,
                // An attempt whose answer was lost has opened it.
                SlackResult<JsonObject>.Failed { Error.Code: "exchanged_trigger_id" } => null,
                SlackResult<JsonObject>.Failed failed => failed.Error.Code,
                _ => "ratelimited",
            };
        }
        catch (HttpRequestException)
        {
            return "Slack gave no answer";
        }
#pragma warning disable CA1031 // Whatever it was: the press is acknowledged, and the person sees nothing come of it.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.NotBuilt(logger, fault.GetType().Name);
            return "an error in this program";
        }
    }

    /// <summary>Where it was pressed; where the bot cannot speak there, or it was in no channel, directly.</summary>
    private async Task TellAsync(PressedAt at, string text, CancellationToken cancellationToken)
    {
        if (at.ChannelId is { } channel && await TellAsync(channel, at.UserId, text, cancellationToken) is null)
        {
            return;
        }

        var why = await api.OpenDirectAsync(at.UserId, cancellationToken) switch
        {
            SlackResult<string>.Ok { Value: var direct } => await TellAsync(direct, at.UserId, text, cancellationToken),
            SlackResult<string>.Failed failed => failed.Error.Code,
            _ => "ratelimited",
        };
        if (why is not null)
        {
            Log.NotTold(logger, why);
        }
    }

    /// <returns>Null: it was reported. Otherwise why not.</returns>
    private async Task<string?> TellAsync(string channel, string userId, string text, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            var (wait, why) = await TryTellAsync(channel, userId, text, cancellationToken);
            if (wait is not { } pause || time.GetElapsedTime(began) + pause > LatestWord)
            {
                return why;
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    /// <returns>How long to wait before it is tried again (null: it is reported, or there is no use), and why it is not reported.</returns>
    private async Task<(TimeSpan? Wait, string? Why)> TryTellAsync(string channel, string userId, string text, CancellationToken cancellationToken)
    {
        try
        {
            return await api.PostEphemeralAsync(userId, Told(channel, text), cancellationToken) switch
            {
                SlackResult<PostedMessage>.Ok => (null, null),
                SlackResult<PostedMessage>.Failed failed => (null, failed.Error.Code),
                // A place takes a message a second, and what led to the press may just have been said there.
                SlackResult<PostedMessage>.RetryAfter retry => (retry.Delay, "ratelimited"),
                var other => throw new InvalidOperationException($"The result {other.GetType().Name} is unknown."),
            };
        }
        catch (HttpRequestException)
        {
            return (AfterAFault, "Slack gave no answer");
        }
    }

    private static OutgoingMessage Told(string channel, string text) =>
        new(channel, text, [new JsonObject { ["type"] = "section", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = text } }]);

    private static partial class Log
    {
        [LoggerMessage(410, LogLevel.Warning, "Slack did not open a modal: {Error}")]
        public static partial void NotOpened(ILogger logger, string error);

        [LoggerMessage(411, LogLevel.Warning, "The person could not be notified that a modal was not opened: {Error}")]
        public static partial void NotTold(ILogger logger, string error);

        // The fault's own text may quote what was sent.
        [LoggerMessage(412, LogLevel.Error, "A modal could not be created: {Fault}")]
        public static partial void NotBuilt(ILogger logger, string fault);
    }
}
