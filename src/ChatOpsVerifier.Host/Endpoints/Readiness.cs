using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Backups;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Json;
using ChatOpsVerifier.Host.Scheduling;
using ChatOpsVerifier.Persistence.Storage;

namespace ChatOpsVerifier.Host.Endpoints;

/// <summary>
/// What keeps the program from doing its work, in words that say what to do. Failed is only what starting elsewhere, or waiting,
/// could fix: anyone who takes a program that is not ready out of service would take the page from people for a channel's trouble.
/// </summary>
internal sealed class Readiness(
    IVerificationStore store, StorageCheck integrity, IEnumerable<IChannelHealth> channels, ScheduleWatch schedule, BackupWatch backups, StorageHealth storage,
    IStorageProbe probe, Settings settings, IHostApplicationLifetime lifetime, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Longer than any healthy disk takes for a commit.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    /// <summary>Longer than any pacing and any short outage holds a message back.</summary>
    private static readonly TimeSpan Overdue = TimeSpan.FromMinutes(10);

    public async Task<ReadinessDocument> AskAsync(CancellationToken cancellationToken)
    {
        var (database, outbox) = await AskDatabaseAsync(cancellationToken);
        var disk = await AskDiskAsync(cancellationToken);
        ReadinessCheckDocument[] checks =
        [
            Check("server", "failed", lifetime.ApplicationStopping.IsCancellationRequested ? ["The program is shutting down."] : []),
            Check(
                "data",
                "failed",
                Directory.Exists(settings.Data.Folder)
                    ? []
                    : [$"The data folder {settings.Data.Folder} is gone. Put it back, or restore the newest backup with `restore FILE --to "
                        + $"{settings.Data.Folder}`."]),
            Check("database", "failed", database is null ? [] : [database]),
            database is null && await integrity.AskAsync(Patience, cancellationToken) is { } broken
                ? Check("integrity", "failed", broken)
                : Unknown("integrity"),
            Check("disk", "failed", disk is null ? [] : [disk]),
            Check("channels", "degraded", [.. channels.SelectMany(c => c.Problems.Concat(c.Warnings))]),
            outbox is null ? Unknown("outbox") : Check("outbox", "degraded", [.. outbox.Select(Waiting).OfType<string>()]),
            outbox is null ? Unknown("deadLetters") : Check("deadLetters", "degraded", [.. outbox.Select(GivenUp).OfType<string>()]),
            Check("schedule", "degraded", schedule.Problem is { } late ? [late] : []),
            Check("backup", "degraded", backups.Problem is { } missing ? [missing] : []),
            Check(
                "holidays",
                "degraded",
                [.. settings.HolidayFiles.Select(f => f.Problem(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))).OfType<string>()]),
        ];
        var status = checks.Any(c => c.Status == "failed") ? "notReady" : checks.Any(c => c.Status == "degraded") ? "degraded" : "ready";
        return new(status, [.. checks.SelectMany(c => c.Problems)], checks);
    }

    /// <returns>What is wrong with it; or, where nothing is, the state of the outbox.</returns>
    private async Task<(string? Problem, IReadOnlyList<OutboxFigures>? Outbox)> AskDatabaseAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            // A look into each table that everything rests on, at a price that does not grow with them.
            await store.ReadLedgerAsync("", 0, limit.Token);
            return (null, await store.ReadOutboxFiguresAsync(limit.Token));
        }
#pragma warning disable CA1031 // Whatever the database's driver throws, the answer is the same: not ready, and why.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return ($"The database does not respond: {e.Message}", null);
        }
    }

    /// <returns>Why nothing can be stored, with the room that is left.</returns>
    private async Task<string?> AskDiskAsync(CancellationToken cancellationToken)
    {
        if (storage.Failure is not null)
        {
            // Nobody writes to a program that says it is not ready, so it has to find out by itself when it is again.
            await ProbeAsync(cancellationToken);
        }

        var left = DiskRoom.Left(settings.Data.Folder);
        if (left < DiskRoom.Least)
        {
            return $"{DiskRoom.Words(left.Value)} are free for {settings.Data.Folder}; {DiskRoom.Words(DiskRoom.Least)} are needed. Everything acknowledged is "
                + "stored; nothing new is acknowledged until it can be. Free some space; the program then continues by itself.";
        }

        if (storage.Failure is { } why)
        {
            return $"The last write was not stored: {why} {(left is { } bytes ? $"{DiskRoom.Words(bytes)} are free. " : "")}Nothing is acknowledged until a "
                + "write succeeds; the program continues by itself.";
        }

        return storage.Waiting is var waiting && waiting > Slow
            ? $"A write has been waiting for {waiting.TotalSeconds:0} s for the disk under {settings.Data.Folder}, or for another process that writes. Nothing "
                + "is acknowledged before it is stored."
            : null;
    }

    private async Task ProbeAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await probe.TryAsync(limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Still waiting, which the storage's health tells.
        }
    }

    private string? Waiting(OutboxFigures channel)
    {
        if (channel.OldestPending is not { } since || time.GetUtcNow() - since is var age && age < Overdue)
        {
            return null;
        }

        var because = channel.WaitsBecause is { } reason ? $" Its last attempt: {reason}" : "";
        return $"{channel.Channel}: {Counted.Of(channel.Pending, "message waits", "messages wait")} to be delivered, the oldest for {Length(age)}.{because}";
    }

    private static string? GivenUp(OutboxFigures channel) => channel.Dead == 0
        ? null
        : $"{channel.Channel}: {Counted.Of(channel.Dead, "message is", "messages are")} undeliverable. See why on the page /outbox or with `outbox list`; send "
            + "them again, or drop them.";

    private static ReadinessCheckDocument Check(
        string name, string bad, IReadOnlyList<string> problems) => new(name, problems.Count == 0 ? "ok" : bad, problems);

    private static ReadinessCheckDocument Unknown(string name) => new(name, "unknown", []);

    private static string Length(
        TimeSpan age) =>
            age < TimeSpan.FromHours(2)
                ? Counted.Of((long)Math.Round(age.TotalMinutes), "minute")
                : age < TimeSpan.FromDays(2)
                ? Counted.Of((long)Math.Round(age.TotalHours), "hour")
                : Counted.Of((long)Math.Round(age.TotalDays), "day");
}
