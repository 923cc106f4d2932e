using ChatOpsVerifier.Host.Configuration.Sections;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;
using Serilog.Sinks.SystemConsole.Themes;

namespace ChatOpsVerifier.Host.Logging;

/// <summary>Serilog to the console: this program in a few lines, frameworks only when something is wrong. The static logger is left alone.</summary>
internal static class Logs
{
    public static IServiceCollection AddLogs(this IServiceCollection services, LogSettings settings) =>
        services.AddSerilog((_, logger) => Configure(logger, settings), preserveStaticLogger: true);

    private static void Configure(LoggerConfiguration logger, LogSettings settings)
    {
        var level = Enum.Parse<LogEventLevel>(settings.Level);
        var frameworks = (LogEventLevel)Math.Max((int)level, (int)LogEventLevel.Warning);
        logger.MinimumLevel.Is(level)
            .MinimumLevel.Override("Microsoft", frameworks)
            .MinimumLevel.Override("System", frameworks)
            .MinimumLevel.Override("Hangfire", frameworks)
            // Whatever keeps the host from starting is reported once, by the command line.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
            // Its complaint about a missing wwwroot beside a build says nothing to anyone who runs the program.
            .MinimumLevel.Override("Microsoft.AspNetCore.StaticFiles", LogEventLevel.Error)
            // The keys are as safe as the evidence and the ledger that lie beside them.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            // Both log with a stack trace what strangers put into cookies and answers; this program says by itself what came of it.
            .MinimumLevel.Override("Microsoft.AspNetCore.Antiforgery", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.AspNetCore.Authentication", LogEventLevel.Fatal)
            .Enrich.FromLogContext()
            .Enrich.With<SafeProperties>();
        if (settings.Format == "Json")
        {
            logger.WriteTo.Console(new CompactJsonFormatter());
            return;
        }

        var plain = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        logger.WriteTo.Console(
            outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}",
            theme: plain ? ConsoleTheme.None : AnsiConsoleTheme.Code);
    }
}
