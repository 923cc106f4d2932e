using System.Reflection;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Host.Configuration;

namespace ChatOpsVerifier.Host.Serving;

/// <summary>The first lines of a log: what runs, where, with what, and how the reports stand.</summary>
internal sealed partial class Banner(IReportCatalog catalog, IEnumerable<IChannel> channels, Settings settings, ILogger<Banner> logger)
{
    private const string WebChat = "web";

    public async Task ShowAsync(ICollection<string> addresses, CancellationToken cancellationToken)
    {
        var version = typeof(Banner).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
        Log.Started(logger, version, string.Join(" and ", addresses));
        Log.Data(logger, settings.Data.Folder);
        var others = channels.Select(c => c.Name).Where(n => n != WebChat).ToList();
        if (others.Count == 0)
        {
            Log.WebChatAlone(logger);
        }
        else
        {
            Log.Channels(logger, string.Join(", ", others));
        }

        foreach (var report in await catalog.ListAsync(cancellationToken))
        {
            if (await catalog.FindAsync(report.Slug, cancellationToken) is { Assessment: var a })
            {
                Log.Report(logger, report.Slug, a.Verdict.Word, a.Counts.Settled, a.Counts.Checks);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(210, LogLevel.Information, "ChatOps Verifier {Version:l} listens on {Addresses:l}")]
        public static partial void Started(ILogger logger, string version, string addresses);

        [LoggerMessage(211, LogLevel.Information, "Data folder: {Folder:l}")]
        public static partial void Data(ILogger logger, string folder);

        [LoggerMessage(212, LogLevel.Information, "Slack and Teams are not configured: running with the web chat alone")]
        public static partial void WebChatAlone(ILogger logger);

        [LoggerMessage(213, LogLevel.Information, "Channels: web chat, {Others:l}")]
        public static partial void Channels(ILogger logger, string others);

        [LoggerMessage(214, LogLevel.Information, "{Slug:l}: {Verdict:l}, {Settled} of {Checks} checks settled")]
        public static partial void Report(ILogger logger, string slug, string verdict, int settled, int checks);
    }
}
