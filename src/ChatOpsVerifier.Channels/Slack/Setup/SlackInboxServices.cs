using ChatOpsVerifier.Channels.Shared.Attaching;
using ChatOpsVerifier.Channels.Slack.Identity;
using ChatOpsVerifier.Channels.Slack.Inbound;
using ChatOpsVerifier.Channels.Slack.Inbound.Actions;
using ChatOpsVerifier.Channels.Slack.Inbound.Attaching;
using ChatOpsVerifier.Channels.Slack.Inbound.Commands;
using ChatOpsVerifier.Channels.Slack.Inbound.Events;
using ChatOpsVerifier.Channels.Slack.Inbound.Reading;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Channels.Slack.Setup;

internal static class SlackInboxServices
{
    /// <summary>Everything from a delivery to a turn, and where people and teams are in Slack.</summary>
    public static IServiceCollection AddSlackInbox(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStatusTargets, SlackStatusTargets>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHomeConversations, SlackHomeConversations>());
        services.TryAddSingleton<SlackNames>();
        services.TryAddSingleton<SlackFiles>();
        services.TryAddSingleton<MessageEvents>();
        services.TryAddSingleton<ChangeEvents>();
        services.TryAddSingleton<HomeEvents>();
        services.TryAddSingleton<SlackEvents>();
        services.TryAddSingleton<FormWindows>();
        services.TryAddSingleton<BlockActions>();
        services.TryAddSingleton<AttachChoices>();
        services.TryAddSingleton<AttachShortcut>();
        services.TryAddSingleton<AttachSubmission>();
        services.TryAddSingleton<ViewSubmissions>();
        services.TryAddSingleton<SlashCommands>();
        services.TryAddSingleton<ISlackInbox, SlackInbox>();
        services.TryAddSingleton(p => new SlackGreetings(
            p.GetRequiredService<ITurnHandler>(),
            p.GetRequiredService<IVerificationStore>(),
            p.GetRequiredService<IPrompts>(),
            p.GetRequiredService<IPeople>(),
            p.GetRequiredService<IChangeFeed>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<SlackGreetings>>()));
        return services;
    }
}
