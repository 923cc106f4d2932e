using System.Reflection;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Host.Configuration;

namespace ChatOpsVerifier.Host.Serving;

/// <summary>The first lines of a log: what runs, where, with what, and the status of the reports.</summary>
internal sealed partial class Banner(IReportCatalog catalog, IEnumerable<IChannel> channels, Settings settings, TimeProvider time, ILogger<Banner> logger)
{
    private const string WebChat = "web";

    /// <param name="isFirst">Nothing was in the data folder before: somebody may be here for the first time.</param>
    public async Task ShowAsync(ICollection<string> addresses, bool isFirst, CancellationToken cancellationToken)
    {
        var version = typeof(Banner).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
        Log.Started(logger, version, string.Join(" and ", addresses));
        Log.Data(logger, settings.Data.Folder);
        if (settings.Backup.Folder is { } backups)
        {
            Log.Backups(logger, backups, settings.Backup.Every, settings.Backup.Keep);
        }
        else
        {
            Log.NoBackups(logger);
        }

        foreach (var problem in settings.HolidayFiles.Select(f => f.Problem(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))).OfType<string>())
        {
            Log.Holidays(logger, problem);
        }

        if (settings.SecretRules is { } rules)
        {
            Log.SecretRules(logger, rules.Path, rules.Rules.Length);
            if (!rules.NotUsed.IsEmpty)
            {
                Log.SecretRulesNotUsed(logger, rules.NotUsed.Length, string.Join(", ", rules.NotUsed));
            }
        }

        var others = channels.Select(c => c.Name).Where(n => n != WebChat).ToList();
        if (others.Count == 0)
        {
            Log.WebChatAlone(logger);
        }
        else
        {
            Log.Channels(logger, string.Join(", ", others));
        }

        var reports = await catalog.ListAsync(cancellationToken);
        if (reports.Count == 0)
        {
            Log.NoReport(logger);
        }

        foreach (var report in reports)
        {
            if (await catalog.FindAsync(report.Slug, cancellationToken) is { Assessment: var a })
            {
                Log.Report(logger, report.Slug, a.Verdict.Word, a.Counts.Settled, a.Counts.Checks);
            }
        }

        if (isFirst)
        {
            Log.FirstStart(logger, settings.Web.PublicUrl?.ToString() ?? ListenAddresses.ToOpen(addresses.First()));
        }
    }

    public void Stopped() => Log.Stopped(logger);

    private static partial class Log
    {
        [LoggerMessage(210, LogLevel.Information, "ChatOps Verifier {Version:l} listens on {Addresses:l}")]
        public static partial void Started(ILogger logger, string version, string addresses);

        [LoggerMessage(211, LogLevel.Information, "Data folder: {Folder:l} (database, evidence and keys: back it up with `backup`)")]
        public static partial void Data(ILogger logger, string folder);

        [LoggerMessage(212, LogLevel.Information, "Slack and Teams are not configured: running with the web chat alone")]
        public static partial void WebChatAlone(ILogger logger);

        [LoggerMessage(213, LogLevel.Information, "Channels: web chat, {Others:l}")]
        public static partial void Channels(ILogger logger, string others);

        [LoggerMessage(214, LogLevel.Information, "{Slug:l}: {Verdict:l}, {Settled} of {Checks} settled")]
        public static partial void Report(ILogger logger, string slug, string verdict, int settled, int checks);

        [LoggerMessage(215, LogLevel.Information, "No report yet: import one on the page, or with the command \"import FILE\"")]
        public static partial void NoReport(ILogger logger);

        [LoggerMessage(216, LogLevel.Information,
            "First start with this folder; to start over, stop the program and remove it. Open {Address:l} in a browser: the bot writes first")]
        public static partial void FirstStart(ILogger logger, string address);

        [LoggerMessage(218, LogLevel.Information, "Backups: to {Folder:l} every {Every}, the newest {Keep} are kept")]
        public static partial void Backups(ILogger logger, string folder, TimeSpan every, int keep);

        [LoggerMessage(219, LogLevel.Information, "Backups are not scheduled: set Backup:Folder, or run `backup` yourself")]
        public static partial void NoBackups(ILogger logger);

        [LoggerMessage(223, LogLevel.Warning, "{Problem:l}")]
        public static partial void Holidays(ILogger logger, string problem);

        [LoggerMessage(228, LogLevel.Information, "Rules for secrets: {Rules} from {Path:l}, beside the built-in ones")]
        public static partial void SecretRules(ILogger logger, string path, int rules);

        [LoggerMessage(229, LogLevel.Warning, "{Rules} of the rules for secrets are not used: {Names:l}")]
        public static partial void SecretRulesNotUsed(ILogger logger, int rules, string names);

        [LoggerMessage(217, LogLevel.Information, "Stopped; every answer that was acknowledged is on disk")]
        public static partial void Stopped(ILogger logger);
    }
}
