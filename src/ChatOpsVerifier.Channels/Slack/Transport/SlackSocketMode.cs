using ChatOpsVerifier.Channels.Slack.Inbound;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Slack.Transport;

/// <summary>Receives from Slack over connections that this program opens itself, so that it needs no public address.</summary>
public sealed class SlackSocketMode
{
    /// <summary>Less than the host grants when it is stopped.</summary>
    internal static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(6);

    private readonly ISlackConnector _connector;
    private readonly ISlackInbox _inbox;
    private readonly SocketLinks _links;
    private readonly Backoff _backoff;
    private readonly IOptions<SlackOptions> _options;
    private readonly TimeProvider _time;
    private readonly ILogger<SlackSocketMode> _logger;

    internal SlackSocketMode(
        ISlackConnector connector, ISlackInbox inbox, SocketLinks links, Backoff backoff, IOptions<SlackOptions> options, TimeProvider time,
        ILogger<SlackSocketMode> logger) =>
        (_connector, _inbox, _links, _backoff, _options, _time, _logger) = (connector, inbox, links, backoff, options, time, logger);

    /// <summary>Returns when cancelled: nothing more is taken, what was taken is worked and acknowledged, and the connections are closed.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var ending = new CancellationTokenSource();
        var workers = new EnvelopeWorkers(_inbox, _logger, ending.Token);
        var slots = Enumerable
            .Range(0, _options.Value.Sockets)
            .Select(_ => new SocketSlot(_connector, workers, _links, _backoff, _time, _logger, ending.Token))
            .ToList();
        await Task.WhenAll(slots.Select(s => s.RunAsync(stopping)));

        await workers.DrainAsync(DrainLimit, _time);
        await ending.CancelAsync();
        await Task.WhenAll(slots.Select(s => s.EndAsync()));
    }
}
