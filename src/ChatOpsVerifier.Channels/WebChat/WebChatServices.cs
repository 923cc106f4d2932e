using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatOpsVerifier.Channels.WebChat;

public static class WebChatServices
{
    /// <summary>
    /// Needs <see cref="IWebChatStore"/>, <see cref="IEvidenceStore"/>, <see cref="IChangeFeed"/>, the turn handler and a <see cref="TimeProvider"/> from
    /// elsewhere.
    /// </summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChannel, WebChatChannel>());
        services.TryAddSingleton<WebChatInbox>();
        return services;
    }
}
