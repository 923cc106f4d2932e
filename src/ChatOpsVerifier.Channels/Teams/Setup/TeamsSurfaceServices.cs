using ChatOpsVerifier.Channels.Shared.Attaching;
using ChatOpsVerifier.Channels.Teams.Identity;
using ChatOpsVerifier.Channels.Teams.Inbound;
using ChatOpsVerifier.Channels.Teams.Inbound.Attaching;
using ChatOpsVerifier.Channels.Teams.Inbound.Reading;
using ChatOpsVerifier.Channels.Teams.Publishing;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatOpsVerifier.Channels.Teams.Setup;

internal static class TeamsSurfaceServices
{
    /// <summary>From an activity to a turn and from a message to a card. Needs <see cref="Api.ITeamsApi"/> and <see cref="Api.ITeamsReferences"/>.</summary>
    public static IServiceCollection AddTeamsSurfaces(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStatusTargets, TeamsStatusTargets>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHomeConversations, TeamsHomeConversations>());
        services.TryAddSingleton<TeamsAttachments>();
        services.TryAddSingleton<RefusedForms>();
        services.TryAddSingleton<UploadRequests>();
        services.TryAddSingleton<Presses>();
        services.TryAddSingleton<Messages>();
        services.TryAddSingleton<Changes>();
        services.TryAddSingleton<Membership>();
        services.TryAddSingleton<StatusViews>();
        services.TryAddSingleton<CardInvokes>();
        services.TryAddSingleton<FileConsents>();
        services.TryAddSingleton<AttachChoices>();
        services.TryAddSingleton<AttachCommand>();
        services.TryAddSingleton<Invokes>();
        services.TryAddSingleton<TeamsIdentities>();
        services.TryAddSingleton<ITeamsInbox, TeamsInbox>();
        services.TryAddSingleton<TeamsPlaces>();
        services.TryAddSingleton<TeamsFiles>();
        services.TryAddSingleton<TeamsPictures>();
        services.TryAddSingleton<LivingCards>();
        services.TryAddSingleton<TeamsSendings>();
        services.TryAddSingleton<RecentTeamsChats>();
        services.TryAddSingleton<TeamsPoster>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChannel, TeamsChannel>());
        return services;
    }
}
