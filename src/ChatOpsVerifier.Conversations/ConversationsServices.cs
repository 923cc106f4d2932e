using ChatOpsVerifier.Conversations.Local;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Publishing;
using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Conversations.Reports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations;

public static class ConversationsServices
{
    /// <summary>
    /// Turn handling, reports, reminders and publishing. Needs from elsewhere: <see cref="IVerificationStore"/>,
    /// <see cref="IEvidenceStore"/>, <see cref="IPeople"/>, and an <see cref="IChannel"/> for each way to reach people.
    /// </summary>
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.AddOptions<ReminderOptions>().ValidateOnStart();
        services.AddOptions<AssessmentOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ReminderOptions>, ReminderOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AssessmentOptions>, AssessmentOptionsValidator>());

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IIds, SortableIds>();
        services.TryAddSingleton<IChangeFeed, ChangeFeed>();
        services.TryAddSingleton<IStatusTargets, WebConversations>();
        services.TryAddSingleton<IHomeConversations, WebConversations>();

        services.TryAddSingleton<ReportReader>();
        services.TryAddSingleton<IReportCatalog, ReportCatalog>();
        services.TryAddSingleton<IReportImports, ReportImports>();
        services.TryAddSingleton<ReminderScheduler>();
        services.TryAddSingleton<StatusPublisher>();
        services.TryAddSingleton<FollowUp>();
        return services;
    }
}
