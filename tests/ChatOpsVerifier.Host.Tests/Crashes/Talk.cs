using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using ChatOpsVerifier.Host.Tests.Slack;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.Host.Tests.Crashes;

/// <summary>
/// What many people say in Slack, at a steady pace, whether the server keeps up or not; what it did not acknowledge is delivered again in its next life.
/// </summary>
internal sealed class Talk
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly ConcurrentQueue<string> _undelivered = new();
    private int _inThisLife;
    private int _answered;

    /// <summary>Every turn, as "channel:ts".</summary>
    public List<string> Said { get; } = [];

    /// <summary>What got no answer: nobody knows whether it arrived.</summary>
    public IReadOnlyCollection<string> Undelivered => _undelivered;

    public int InThisLife => Volatile.Read(ref _inThisLife);

    /// <summary>Of those, how many the server acknowledged.</summary>
    public int AnsweredInThisLife => Volatile.Read(ref _answered);

    /// <returns>For how long was talked.</returns>
    public async Task<TimeSpan> GoOnAsync(Uri server, int perSecond, Func<int, string> user, int people, CancellationToken over)
    {
        (_inThisLife, _answered) = (0, 0);
        using var client = new HttpClient { BaseAddress = server, Timeout = Patience };
        var deliveries = new List<Task<string?>>();
        var began = TimeProvider.System.GetTimestamp();
        try
        {
            while (true)
            {
                // By the clock and not by the last one, so that a late one makes none late.
                var due = TimeSpan.FromSeconds((double)_inThisLife / perSecond) - TimeProvider.System.GetElapsedTime(began);
                await Task.Delay(due > TimeSpan.Zero ? due : TimeSpan.Zero, TimeProvider.System, over);
                var turn = $"D{user(Said.Count % people)}:{1700000000 + Said.Count}.000100";
                Said.Add(turn);
                deliveries.Add(CountAsync(DeliverAsync(client, turn)));
                Interlocked.Increment(ref _inThisLife);
            }
        }
        catch (OperationCanceledException)
        {
            var talked = TimeProvider.System.GetElapsedTime(began);
            Keep(await Task.WhenAll(deliveries));
            return talked;
        }
    }

    public async Task DeliverAgainAsync(Uri server)
    {
        using var client = new HttpClient { BaseAddress = server, Timeout = Patience };
        var again = new List<string>();
        while (_undelivered.TryDequeue(out var turn))
        {
            again.Add(turn);
        }

        Keep(await Task.WhenAll(again.Select(t => DeliverAsync(client, t))));
    }

    private void Keep(IEnumerable<string?> undelivered)
    {
        foreach (var turn in undelivered.OfType<string>())
        {
            _undelivered.Enqueue(turn);
        }
    }

    private async Task<string?> CountAsync(Task<string?> delivery)
    {
        var undelivered = await delivery;
        if (undelivered is null)
        {
            Interlocked.Increment(ref _answered);
        }

        return undelivered;
    }

    /// <returns>Null: it was answered.</returns>
    private static async Task<string?> DeliverAsync(HttpClient client, string turn)
    {
        var (channel, ts) = (turn.Split(':')[0], turn.Split(':')[1]);
        var body = string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"type":"event_callback","event_id":"Ev{{{ts}}}","team_id":"T1","api_app_id":"A1","event":{"type":"message","channel_type":"im","channel":"{{{channel}}}","user":"{{{channel[1..]}}}","text":"help","ts":"{{{ts}}}","event_ts":"{{{ts}}}"}}""");
        var (timestamp, signature) = SlackSigning.Sign(SlackHost.Secret, TimeProvider.System.GetUtcNow(), Encoding.UTF8.GetBytes(body));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/slack/events") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", signature);
        try
        {
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            return answer.StatusCode == HttpStatusCode.OK ? null : turn;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return turn;
        }
    }
}
