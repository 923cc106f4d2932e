using ChatOpsVerifier.Channels.WebChat;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Pages.Access;
using ChatOpsVerifier.Host.Pages.Chat;
using ChatOpsVerifier.Host.Pages.Live;
using ChatOpsVerifier.Host.Pages.Outbox;
using ChatOpsVerifier.Host.Pages.Overview;
using ChatOpsVerifier.Host.Pages.Reports;
using ChatOpsVerifier.Host.Pages.Shell;
using ChatOpsVerifier.Host.Pages.Uploads;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace ChatOpsVerifier.Host.Pages;

/// <summary>The page: what it needs, and where it answers.</summary>
internal static class PagesSetup
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddWebChat();
        services.AddRazorComponents();
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "verifier-form";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.SuppressXFrameOptionsHeader = true;
        });

        // The keys lie beside the data: a form that was open while the server was restarted still counts.
        services.AddDataProtection().SetApplicationName("ChatOpsVerifier");
        services.AddOptions<KeyManagementOptions>().Configure<Settings, ILoggerFactory>((o, settings, logs) =>
            o.XmlRepository = new FileSystemXmlRepository(Directory.CreateDirectory(settings.Data.KeysFolder), logs));

        foreach (var path in new[] { PageAssets.Prefix, "/favicon.ico", SignInPaths.Page, UploadEndpoints.Path })
        {
            services.AddSingleton(new OpenPath(path));
        }

        services.AddSingleton<PageAssets>();
        services.AddSingleton<BurnUpSeries>();
        services.AddSingleton<Documents>();
        services.AddSingleton<DrawingOrder>();
        services.AddSingleton<OutboxDrain>();
        services.AddSingleton<UploadTickets>();
        services.AddSingleton<IUploadLinks>(p => p.GetRequiredService<UploadTickets>());
        services.AddScoped<PageContexts>();
        services.AddScoped<ReportModels>();
        return services;
    }

    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("").AddEndpointFilter<PageHeaders>();
        pages.MapAssets();
        pages.MapReports();
        pages.MapTurns();
        pages.MapLinks();
        pages.MapReadings();
        pages.MapReminders();
        pages.MapImport();
        pages.MapPreferences();
        pages.MapSignIn();
        pages.MapAccess();
        pages.MapFiles();
        pages.MapUploads();
        pages.MapLive();
        pages.MapOutbox();
        return endpoints;
    }
}
