using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Host.CommandLine;
using ChatOpsVerifier.Host.Configuration;

namespace ChatOpsVerifier.Host.Serving;

/// <summary>Somebody who has just cloned should find something to work on: an empty database starts with the shipped samples.</summary>
internal sealed partial class FirstRun(IVerificationStore store, IReportImports imports, Settings settings, ILogger<FirstRun> logger)
{
    private const string Folder = "Samples";

    /// <returns>True: nothing had been imported before.</returns>
    public async Task<bool> ImportSamplesAsync(CancellationToken cancellationToken)
    {
        if ((await store.ListReportsAsync(cancellationToken)).Count > 0)
        {
            return false;
        }

        var folder = Path.Combine(AppContext.BaseDirectory, Folder);
        if (!settings.Samples.ImportOnFirstRun || !Directory.Exists(folder))
        {
            return true;
        }

        foreach (var sample in Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal))
        {
            var bytes = await File.ReadAllBytesAsync(sample, cancellationToken);
            if (await imports.ImportAsync(bytes, Path.GetFileName(sample), null, ImportCommand.Importer, cancellationToken) is ImportOutcome.Refused refused)
            {
                Log.Refused(logger, Path.GetFileName(sample), refused.Message);
            }
        }

        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(201, LogLevel.Warning, "The sample {File} was refused: {Reason}")]
        public static partial void Refused(ILogger logger, string file, string reason);
    }
}
