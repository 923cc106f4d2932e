using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Backups;
using ChatOpsVerifier.Host.CommandLine;
using ChatOpsVerifier.Host.Composition;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Endpoints;
using ChatOpsVerifier.Host.Http;
using ChatOpsVerifier.Host.Logging;
using ChatOpsVerifier.Host.Pages;
using ChatOpsVerifier.Host.Pages.Access;
using ChatOpsVerifier.Host.Scheduling;
using ChatOpsVerifier.Host.Serving;
using ChatOpsVerifier.Host.Telemetry;

return await Commands.RunAsync(Arguments.Split(args), ServeAsync);

static async Task<int> ServeAsync(string[] arguments)
{
    // Settings are checked at the start. Left to itself, the framework would take new endpoints and hosts from an edited file unseen.
    string[] settled = [.. arguments, "--hostBuilder:reloadConfigOnChange=false"];
    var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = settled, ContentRootPath = ContentRoot.Find() });
    builder.WebHost.UseKestrelHttpsConfiguration();
    var settings = builder.ReadSettings();
    SignInMethods.RequireBeforeDatabase(settings);

    builder.Services.AddLogs(settings.Logs);
    builder.Services.AddCore(settings);
    builder.Services.AddBackups();
    builder.Services.AddServing();
    builder.Services.AddSchedule();
    builder.Services.AddMetricsForPrometheus();
    builder.Services.AddApi();
    builder.Services.AddAccess();
    builder.Services.AddOpenId(settings.Web);
    builder.Services.AddPages();
    foreach (var channel in settings.Channels)
    {
        channel.AddServer(builder.Services);
    }

    var app = builder.Build();
    app.TakeDataFolder();
    app.UseProblems();
    app.UseBadInput();
    app.UseAccess();
    app.MapApi();
    app.MapMetrics();
    app.MapDashboard();
    app.MapPages();
    foreach (var channel in settings.Channels)
    {
        channel.Map(app);
    }

    return await app.RunUntilStoppedAsync();
}
