using ChatOpsVerifier.Channels.Slack.Api;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Channels.Slack.Transport;

/// <summary>Keeps one connection open forever: opens the next when one is announced to end, before it does, and again after a loss.</summary>
/// <param name="ending">Connections that are only awaited are ended.</param>
internal sealed partial class SocketSlot(
    ISlackConnector connector, EnvelopeWorkers workers, SocketLinks links, Backoff backoff, TimeProvider time, ILogger logger, CancellationToken ending)
{
    /// <summary>To connect and be greeted.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Slack ends an announced connection itself within seconds; after this long it is ended from here.</summary>
    internal static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    /// <summary>A connection that lasted this long was a good one: the count of failures starts again.</summary>
    internal static readonly TimeSpan Lasting = TimeSpan.FromSeconds(30);

    /// <summary>Where Slack refuses, somebody has to change something there first.</summary>
    internal static readonly TimeSpan AfterRefusal = TimeSpan.FromMinutes(1);

    private readonly List<Task> _retiring = [];
    private SocketSession? _present;
    private int _failures;
    private bool _isTroubled;

    /// <summary>Returns when stopped, with connections still open so that acknowledgements can go out.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                await KeepOneAsync(stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopped; the end is up to EndAsync.
        }
    }

    /// <summary>After <see cref="RunAsync"/>, and after the end was announced: returns when all connections have ended.</summary>
    public async Task EndAsync()
    {
        if (_present is { } present)
        {
            _retiring.Add(RetireAsync(present));
        }

        await Task.WhenAll(_retiring);
    }

    private async Task KeepOneAsync(CancellationToken stopping)
    {
        if (await OpenAsync(stopping) is { } wait)
        {
            await Task.Delay(wait, time, stopping);
            return;
        }

        var opened = time.GetTimestamp();
        var reason = await _present!.Leaving.WaitAsync(stopping);
        _failures = time.GetElapsedTime(opened) >= Lasting ? 0 : _failures + 1;
        if (reason is null)
        {
            _isTroubled = true;
            Log.Lost(logger);
        }
        else
        {
            Log.Announced(logger, reason);
        }

        // A good connection that says goodbye is followed at once; anything else with care, lest it goes round and round.
        if (reason is null || _failures > 0)
        {
            await Task.Delay(backoff.After(_failures), time, stopping);
        }
    }

    /// <returns>Null: it is open. Otherwise how long to wait before the next attempt.</returns>
    private async Task<TimeSpan?> OpenAsync(CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, limit.Token);
        try
        {
            switch (await connector.ConnectAsync(either.Token))
            {
                case SlackResult<ISlackSocket>.Ok { Value: var socket }:
                    await GreetAsync(socket, either.Token);
                    return null;
                case SlackResult<ISlackSocket>.RetryAfter retry:
                    return retry.Delay;
                case SlackResult<ISlackSocket>.Failed failed:
                    _isTroubled = true;
                    links.Refused(failed.Error.Detail);
                    Log.Refused(logger, failed.Error.Detail);
                    return AfterRefusal;
                case var other:
                    throw new InvalidOperationException($"The result {other.GetType().Name} is unknown.");
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever it was, the next attempt may succeed; nothing may end the loop.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            _isTroubled = true;
            links.Unreachable();
            var wait = backoff.After(_failures++);
            Log.NotOpened(logger, fault.GetType().Name, wait.TotalSeconds);
            return wait;
        }
    }

    private async Task GreetAsync(ISlackSocket socket, CancellationToken cancellationToken)
    {
        var session = new SocketSession(socket, workers, time, logger);
        try
        {
            await session.Greeted.WaitAsync(cancellationToken);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }

        if (_present is { } before)
        {
            _retiring.RemoveAll(t => t.IsCompleted);
            _retiring.Add(RetireAsync(before));
        }

        _present = session;
        links.Opened(session);
        if (_isTroubled)
        {
            _isTroubled = false;
            Log.OpenAgain(logger);
        }
    }

    // Deliveries may still arrive on it, and acknowledgements of earlier ones still have to leave by it.
    private async Task RetireAsync(SocketSession session)
    {
        try
        {
            await session.Ended.WaitAsync(Grace, time, ending);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            await session.CloseAsync();
        }

        await session.DisposeAsync();
    }

    private static partial class Log
    {
        [LoggerMessage(85, LogLevel.Debug, "Slack will close a connection ({Reason:l}); opening the next one")]
        public static partial void Announced(ILogger logger, string reason);

        [LoggerMessage(86, LogLevel.Information, "A connection to Slack was lost; reconnecting")]
        public static partial void Lost(ILogger logger);

        [LoggerMessage(89, LogLevel.Information, "A connection to Slack is restored")]
        public static partial void OpenAgain(ILogger logger);

        [LoggerMessage(87, LogLevel.Warning, "Slack could not be reached ({Fault}); next attempt in {Seconds:0.0} s")]
        public static partial void NotOpened(ILogger logger, string fault, double seconds);

        [LoggerMessage(88, LogLevel.Error, "Slack refuses Socket Mode: {Detail:l}")]
        public static partial void Refused(ILogger logger, string detail);
    }
}
