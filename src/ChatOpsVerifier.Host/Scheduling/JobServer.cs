using System.Globalization;
using ChatOpsVerifier.Host.Backups;
using ChatOpsVerifier.Host.Configuration;
using Hangfire;
using Hangfire.AspNetCore;

namespace ChatOpsVerifier.Host.Scheduling;

/// <summary>Hangfire's server with its recurring jobs. It only ticks: what is due is in the database.</summary>
internal sealed class JobServer(JobStorage storage, IServiceScopeFactory scopes, Settings settings) : IHostedService, IDisposable
{
    private const string Sweep = "reminder-sweep";
    private const string Retention = "outbox-retention";
    private const string Backup = "backup";
    private const string Ledger = "reminder-ledger-retention";

    /// <summary>In UTC; at night for most, and not when the day's first reminders go out.</summary>
    private const int RetentionHour = 3;
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);
    private BackgroundJobServer? _server;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var seconds = settings.Schedule.SweepSeconds;
        var jobs = new RecurringJobManager(storage);
        // Also where nobody is reminded: the sweep reviews once a day what has gone stale.
        jobs.AddOrUpdate<ReminderSweepJob>(Sweep, job => job.RunAsync(CancellationToken.None), Every(seconds));
        jobs.AddOrUpdate<OutboxRetentionJob>(Retention, job => job.RunAsync(CancellationToken.None), Cron.Daily(RetentionHour));
        jobs.AddOrUpdate<ReminderRetentionJob>(Ledger, job => job.RunAsync(CancellationToken.None), Cron.Daily(RetentionHour));
        jobs.AddOrUpdate<BackupJob>(Backup, job => job.Run(), Every(seconds));
        // Also now: a machine that is off at night would never come to it.
        jobs.Trigger(Retention);
        jobs.Trigger(Ledger);
        _server = new BackgroundJobServer(
            new BackgroundJobServerOptions
            {
                Activator = new AspNetCoreJobActivator(scopes),
                WorkerCount = 1,
                SchedulePollingInterval = TimeSpan.FromSeconds(seconds is null ? 15 : 1),
                ShutdownTimeout = StopPatience,
            },
            storage);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _server?.SendStop();
        return _server?.WaitForShutdownAsync(cancellationToken) ?? Task.CompletedTask;
    }

    public void Dispose() => _server?.Dispose();

    private static string Every(int? seconds) =>
        seconds is null ? Cron.Minutely() : string.Create(CultureInfo.InvariantCulture, $"*/{seconds} * * * * *");
}
