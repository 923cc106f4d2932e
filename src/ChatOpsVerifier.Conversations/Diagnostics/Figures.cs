using System.Diagnostics;
using System.Diagnostics.Metrics;
using ChatOpsVerifier.Conversations.Inbound;

namespace ChatOpsVerifier.Conversations.Diagnostics;

/// <summary>The meter "ChatOpsVerifier". Tags are few and short: channel and outcome, never a person or a text.</summary>
public sealed class Figures : IDisposable
{
    public const string MeterName = "ChatOpsVerifier";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _turns;
    private readonly Histogram<double> _turnSeconds;
    private readonly Counter<long> _sent;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _reminders;
    private long _pending;

    public Figures()
    {
        _turns = _meter.CreateCounter<long>("verifier.turns", "{turn}", "Turns worked, by channel and outcome; repeated ones are those that were delivered again.");
        _turnSeconds = _meter.CreateHistogram("verifier.turn.duration", "s", "From receiving a turn to its commit.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] });
        _sent = _meter.CreateCounter<long>("verifier.outbox.sent", "{message}", "Messages that a channel took.");
        _failed = _meter.CreateCounter<long>("verifier.outbox.failed", "{attempt}", "Attempts that failed, by channel and reason: retry, rejected.");
        _reminders = _meter.CreateCounter<long>("verifier.reminders.sent", "{reminder}", "Reminders sent.");
        _meter.CreateObservableGauge("verifier.outbox.pending", () => Interlocked.Read(ref _pending), "{message}", "Messages that wait to be sent, as of the last pump.");
    }

    internal Meter Meter => _meter;

    internal void TurnHandled(TurnOutcome outcome, string channel, TimeSpan took)
    {
        var tags = new TagList { { "channel", channel }, { "outcome", outcome.ToString() } };
        _turns.Add(1, tags);
        _turnSeconds.Record(took.TotalSeconds, tags);
    }

    internal void Sent(string channel) => _sent.Add(1, new TagList { { "channel", channel } });

    internal void Failed(string channel, string reason) => _failed.Add(1, new TagList { { "channel", channel }, { "reason", reason } });

    internal void Pending(long messages) => Interlocked.Exchange(ref _pending, messages);

    internal void ReminderSent() => _reminders.Add(1);

    public void Dispose() => _meter.Dispose();
}
