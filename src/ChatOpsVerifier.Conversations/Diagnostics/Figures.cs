using System.Diagnostics;
using System.Diagnostics.Metrics;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Conversations.Diagnostics;

/// <summary>The meter "ChatOpsVerifier". Tags are few and short: channel and outcome, never a person, a report or a text.</summary>
public sealed class Figures : IDisposable
{
    public const string MeterName = "ChatOpsVerifier";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _turns;
    private readonly Histogram<double> _turnSeconds;
    private readonly Counter<long> _sent;
    private readonly Counter<long> _retried;
    private readonly Counter<long> _dead;
    private readonly Histogram<double> _deliverySeconds;
    private readonly Counter<long> _reminders;
    private readonly Histogram<double> _latenessSeconds;

    public Figures()
    {
        _turns = _meter.CreateCounter<long>("verifier.turns", "{turn}", "Turns processed, by channel and outcome; repeated ones are redeliveries.");
        _turnSeconds = _meter.CreateHistogram(
            "verifier.turn.duration", "s", "Time from receiving a turn to its commit.", advice: Buckets(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5));
        _sent = _meter.CreateCounter<long>("verifier.outbox.sent", "{message}", "Messages delivered to a channel.");
        _retried = _meter.CreateCounter<long>(
            "verifier.outbox.retried",
            "{attempt}",
            "Attempts after which a message was postponed, by channel and reason: fault, or wait if the provider asked for it.");
        _dead = _meter.CreateCounter<long>("verifier.outbox.undeliverable", "{message}", "Undeliverable messages; they wait for an administrator.");
        _deliverySeconds = _meter.CreateHistogram(
            "verifier.outbox.delivery.duration",
            "s",
            "Time from enqueueing a message to its delivery.",
            advice: Buckets(0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3600));
        _reminders = _meter.CreateCounter<long>("verifier.reminders.sent", "{reminder}", "Reminders sent.");
        _latenessSeconds = _meter.CreateHistogram(
            "verifier.reminder.lateness",
            "s",
            "Time from a reminder's due time to its entry in the outbox.",
            advice: Buckets(1, 5, 15, 30, 60, 120, 300, 900, 3600, 86400));
    }

    internal Meter Meter => _meter;

    internal void TurnHandled(TurnOutcome outcome, string channel, TimeSpan took)
    {
        var tags = new TagList { { "channel", channel }, { "outcome", outcome.ToString() } };
        _turns.Add(1, tags);
        _turnSeconds.Record(took.TotalSeconds, tags);
    }

    internal void Sent(string channel, TimeSpan took)
    {
        var tags = Of(channel);
        _sent.Add(1, tags);
        _deliverySeconds.Record(Math.Max(0, took.TotalSeconds), tags);
    }

    internal void PutOff(string channel, bool isFault) => _retried.Add(1, new TagList { { "channel", channel }, { "reason", isFault ? "fault" : "wait" } });

    internal void GivenUp(string channel) => _dead.Add(1, Of(channel));

    internal void ReminderSent(TimeSpan late)
    {
        _reminders.Add(1);
        _latenessSeconds.Record(Math.Max(0, late.TotalSeconds));
    }

    public void Dispose() => _meter.Dispose();

    private static TagList Of(string channel) => new() { { "channel", channel } };

    private static InstrumentAdvice<double> Buckets(params double[] bounds) => new() { HistogramBucketBoundaries = bounds };
}
