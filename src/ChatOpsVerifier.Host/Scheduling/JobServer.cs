using System.Globalization;
using ChatOpsVerifier.Host.Configuration;
using Hangfire;
using Hangfire.AspNetCore;

namespace ChatOpsVerifier.Host.Scheduling;

/// <summary>Hangfire's server with its one recurring job. It only ticks: what is due stands in the database.</summary>
internal sealed class JobServer(JobStorage storage, IServiceScopeFactory scopes, Settings settings) : IHostedService, IDisposable
{
    private const string Sweep = "reminder-sweep";
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);
    private BackgroundJobServer? _server;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var seconds = settings.Reminders.SweepSeconds;
        // Also where nobody is reminded: the sweep reviews once a day what has gone stale.
        new RecurringJobManager(storage).AddOrUpdate<ReminderSweepJob>(Sweep, job => job.RunAsync(CancellationToken.None), Every(seconds));
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
