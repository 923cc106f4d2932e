using ChatOpsVerifier.Channels.Slack.Inbound.Events;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Channels.Slack.Inbound;

/// <summary>The bot speaks first: each operator with a Slack account is written to once there is a report, without having to look for the app.</summary>
public sealed partial class SlackGreetings
{
    /// <summary>A report may be imported by another process, which tells nobody here.</summary>
    internal static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private readonly ITurnHandler _turns;
    private readonly IVerificationStore _reports;
    private readonly IPrompts _prompts;
    private readonly IPeople _people;
    private readonly IChangeFeed _changes;
    private readonly TimeProvider _time;
    private readonly ILogger<SlackGreetings> _logger;

    internal SlackGreetings(
        ITurnHandler turns,
        IVerificationStore reports,
        IPrompts prompts,
        IPeople people,
        IChangeFeed changes,
        TimeProvider time,
        ILogger<SlackGreetings> logger) =>
        (_turns, _reports, _prompts, _people, _changes, _time, _logger) = (turns, reports, prompts, people, changes, time, logger);

    /// <summary>Returns when everybody has been greeted.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var changes = _changes.SubscribeAsync(done.Token).GetAsyncEnumerator(done.Token);
        var changed = changes.MoveNextAsync().AsTask();
        while (!await TryGreetAsync(cancellationToken))
        {
            var first = await Task.WhenAny(changed, Task.Delay(Between, _time, cancellationToken));
            await first;
            changed = first == changed ? changes.MoveNextAsync().AsTask() : changed;
        }

        await done.CancelAsync();
        await changed.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await changes.DisposeAsync();
    }

    /// <returns>False: there is nothing to speak of yet, or it did not succeed.</returns>
    private async Task<bool> TryGreetAsync(CancellationToken cancellationToken)
    {
        try
        {
            if ((await _reports.ListReportsAsync(cancellationToken)).Count == 0)
            {
                return false;
            }

            foreach (var operatorOfReports in _people.All.Where(p => p.Role == PersonRole.Operator))
            {
                if (operatorOfReports.Addresses.TryGetValue(SlackAddress.Channel, out var userId))
                {
                    await GreetAsync(userId, cancellationToken);
                }
            }

            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever it was, the next attempt may succeed; the program goes on without a greeting.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Log.NotGreeted(_logger, fault.GetType().Name);
            return false;
        }
    }

    /// <summary>Anyone who is being asked something already has been spoken to.</summary>
    private async Task GreetAsync(string userId, CancellationToken cancellationToken)
    {
        var opening = Opening.TurnOf(userId, hasReport: true);
        if (await _prompts.FindAsync(opening.Conversation, null, cancellationToken) is null)
        {
            await _turns.HandleAsync(opening, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(420, LogLevel.Warning, "The greeting to an operator could not be sent ({Fault}); retrying")]
        public static partial void NotGreeted(ILogger logger, string fault);
    }
}
