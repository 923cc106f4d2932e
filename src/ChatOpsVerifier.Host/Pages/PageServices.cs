using ChatOpsVerifier.Channels.WebChat;

namespace ChatOpsVerifier.Host.Pages;

public static class PageServices
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddWebChat();
        services.AddRazorComponents();
        services.AddAntiforgery();
        return services;
    }

    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder routes) => routes;
}
