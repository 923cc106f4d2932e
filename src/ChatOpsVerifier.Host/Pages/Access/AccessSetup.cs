using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Configuration;
using Microsoft.AspNetCore.HostFiltering;

namespace ChatOpsVerifier.Host.Pages.Access;

internal static class AccessSetup
{
    /// <summary>Recognises people: keys, sessions, links, and the shared key of a trial.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        // A request that names no host comes from no browser: without a sign-in it may come through a proxy that strips the name.
        services.AddOptions<HostFilteringOptions>().Configure<Settings>((o, settings) => o.AllowEmptyHosts = settings.Web.RequiresSignIn);
        services.AddSingleton<PersonalKeys>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<SignInLinks>();
        services.AddSingleton<ISignInLinks>(p => p.GetRequiredService<SignInLinks>());
        services.AddSingleton<SharedKey>();
        services.AddSingleton<WrongKeys>();
        services.AddSingleton<Callers>();
        services.AddSingleton<AccessGuard>();
        services.AddSingleton<SignInMethods>();
        services.AddSingleton<OpenIdFailures>();
        return services;
    }

    /// <summary>Goes in front of everything that it guards.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseProxies();
        app.UseOpenId();
        var guard = app.Services.GetRequiredService<AccessGuard>();
        app.Use((http, next) => guard.GuardAsync(http, next));
    }
}
