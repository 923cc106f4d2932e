using ChatOpsVerifier.Host.CommandLine;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Endpoints;
using ChatOpsVerifier.Host.Logging;
using ChatOpsVerifier.Host.Pages;
using ChatOpsVerifier.Host.Pages.Access;

return await Commands.RunAsync(Arguments.Split(args), ServeAsync);

static async Task<int> ServeAsync(string[] arguments)
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = ContentRoot.Find() });
    builder.Configuration.AddVerifierSources();
    var settings = SettingsReader.Read(builder.Configuration, builder.Environment.ContentRootPath);
    builder.ListenOnlyWhereGuarded(settings);

    builder.Services.AddLogs(settings.Logs);
    builder.Services.AddCore(settings);
    builder.Services.AddApi();
    builder.Services.AddPages();

    var app = builder.Build();
    app.UseWebAccess();
    app.MapApi();
    app.MapPages();
    return await app.ServeAsync();
}
