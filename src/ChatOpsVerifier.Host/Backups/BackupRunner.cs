using System.Threading.Channels;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Status;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Persistence.Backups;
using ChatOpsVerifier.Persistence.Storage;

namespace ChatOpsVerifier.Host.Backups;

/// <summary>Makes the backups that are due, one at a time. However many were missed, one is made; older ones are removed only after it succeeded.</summary>
internal sealed partial class BackupRunner(
    BackupWriter writer, BackupWatch watch, OperatorNotices notices, Settings settings, TimeProvider time, ILogger<BackupRunner> logger) : BackgroundService
{
    private readonly Channel<bool> _woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => _woken.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in _woken.Reader.ReadAllAsync(stoppingToken))
        {
            if (watch.IsDue)
            {
                await RunAsync(settings.Backup.Folder!, stoppingToken);
            }
        }
    }

    private async Task RunAsync(string folder, CancellationToken cancellationToken)
    {
        try
        {
            PrivateFile.CreateFolder(folder);
            var shelf = new BackupShelf(folder);
            var file = shelf.Next(time.GetUtcNow());
            var (manifest, length) = await writer.WriteAsync(file, replace: false, cancellationToken);
            if (manifest.Problems.Count > 0)
            {
                // Kept, as the best there is, but nothing older goes for it.
                await FailAsync($"{file} was made, but the data folder itself is not whole: {string.Join(" ", manifest.Problems.Take(3))}", cancellationToken);
                return;
            }

            watch.Succeeded();
            shelf.Keep(settings.Backup.Keep);
            Log.Made(logger, Path.GetFileName(file), DiskRoom.Words(length), manifest.Reports.Count, manifest.EvidenceFiles);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever keeps a backup from being made, somebody has to be notified, and the next one has to be tried.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await FailAsync(fault.Message, cancellationToken);
        }
    }

    private async Task FailAsync(string why, CancellationToken cancellationToken)
    {
        var row = watch.Failed(why);
        Log.Failed(logger, why);
        try
        {
            await notices.TellOnceAsync(
                $"backup-failed:{row}",
                $"A scheduled backup of this program's own data failed. {watch.Problem} What was stored is not affected.",
                cancellationToken);
        }
        catch (Exception full) when (full is NotStoredException)
        {
            // A full disk takes no message either; the next failure tries to tell again.
            Log.NotTold(logger, full.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(240, LogLevel.Information, "Backup {File:l} made: {Size:l} (reports: {Reports}, evidence files: {Evidence})")]
        public static partial void Made(ILogger logger, string file, string size, int reports, int evidence);

        [LoggerMessage(241, LogLevel.Error, "Backup failed: {Why:l}")]
        public static partial void Failed(ILogger logger, string why);

        [LoggerMessage(242, LogLevel.Warning, "The operators could not be notified of that: {Why:l}")]
        public static partial void NotTold(ILogger logger, string why);
    }
}
