using System.Diagnostics.Metrics;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Backups;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Scheduling;
using ChatOpsVerifier.Persistence.Storage;

namespace ChatOpsVerifier.Host.Telemetry;

/// <summary>
/// What is in the database, as of the scrape that asks: read then and not in between, so that figures nobody looks at cost
/// nothing and those that somebody looks at are never old. Where the database does not answer, they are missing, not zero.
/// </summary>
internal sealed partial class StoreGauges : IDisposable
{
    public const string MeterName = "ChatOpsVerifier.Host";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly Meter _meter = new(MeterName);
    private readonly IVerificationStore _store;
    private readonly TimeProvider _time;
    private readonly ILogger<StoreGauges> _logger;
    private volatile Figures? _read;

    public StoreGauges(IVerificationStore store, ScheduleWatch schedule, BackupWatch backups, Settings settings, TimeProvider time, ILogger<StoreGauges> logger)
    {
        (_store, _time, _logger) = (store, time, logger);
        PerChannel("verifier.outbox.pending", "{message}", "Messages waiting to be delivered.", (c, _) => c.Pending);
        PerChannel(
            "verifier.outbox.oldest.age",
            "s",
            "Age of the oldest waiting message; 0: none.",
            (c, at) => c.OldestPending is { } since ? Math.Max(0, (at - since).TotalSeconds) : 0);
        PerChannel("verifier.outbox.dead", "{message}", "Undeliverable messages, waiting for an administrator.", (c, _) => c.Dead);
        Once("verifier.reminders.pending", "{reminder}", "Scheduled reminders.", r => r.Reminders.Pending);
        Once("verifier.reminders.due", "{reminder}", "Reminders that are overdue.", r => r.Reminders.Due);
        Once(
            "verifier.reminders.overdue",
            "s",
            "How long the oldest of those has been overdue; 0: none.",
            r => r.Reminders.OldestDue is { } since ? (r.At - since).TotalSeconds : 0);
        _meter.CreateObservableGauge("verifier.schedule.age", () => schedule.Age.TotalSeconds, "s", "Time since the last sweep of the schedule.");
        _meter.CreateObservableGauge<double>(
            "verifier.backup.age",
            () => backups.Age is { } age ? [new(age.TotalSeconds)] : [],
            "s",
            "Age of the newest scheduled backup; missing: there is none.");
        _meter.CreateObservableGauge<int>(
            "verifier.backup.failed", () => backups.IsOn ? [new(backups.HasFailed ? 1 : 0)] : [], null, "1: the last scheduled backup failed.");
        _meter.CreateObservableGauge<double>(
            "verifier.disk.free", () => DiskRoom.Left(settings.Data.Folder) is { } left ? [new(left)] : [], "By", "Free space for the data folder.");
    }

    /// <summary>Reads again. Never fails: what cannot be read is left out.</summary>
    /// <param name="channels">Those that are set up are reported even where nothing waits, so that a zero is a zero.</param>
    public async Task RefreshAsync(IEnumerable<string> channels, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            var now = _time.GetUtcNow();
            var outbox = await _store.ReadOutboxFiguresAsync(limit.Token);
            var quiet = channels.Except(outbox.Select(c => c.Channel)).Select(c => new OutboxFigures(c, 0, null, null, 0));
            _read = new(now, [.. outbox, .. quiet], await _store.ReadReminderFiguresAsync(now, limit.Token));
        }
#pragma warning disable CA1031 // The figures that need no database are worth having most when it is away.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            _read = null;
            Log.Unread(_logger, fault.GetType().Name);
        }
    }

    public void Dispose() => _meter.Dispose();

    private void PerChannel(string name, string unit, string description, Func<OutboxFigures, DateTimeOffset, double> value) => _meter.CreateObservableGauge(
        name,
        () => _read is { } read
            ? read.Outbox.Select(c => new Measurement<double>(value(c, read.At), new KeyValuePair<string, object?>("channel", c.Channel)))
            : [],
        unit,
        description);

    private void Once(string name, string unit, string description, Func<Figures, double> value) =>
        _meter.CreateObservableGauge<double>(name, () => _read is { } read ? [new Measurement<double>(value(read))] : [], unit, description);

    private sealed record Figures(DateTimeOffset At, IReadOnlyList<OutboxFigures> Outbox, ReminderFigures Reminders);

    private static partial class Log
    {
        [LoggerMessage(234, LogLevel.Warning, "Reading the database metrics for /metrics failed: {Fault}")]
        public static partial void Unread(ILogger logger, string fault);
    }
}
