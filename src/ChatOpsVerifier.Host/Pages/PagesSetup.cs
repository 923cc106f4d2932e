namespace ChatOpsVerifier.Host.Pages;

/// <summary>The page: what it needs, and where it answers.</summary>
internal static class PagesSetup
{
    public static IServiceCollection AddPages(this IServiceCollection services) => services;

    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder endpoints) => endpoints;
}
