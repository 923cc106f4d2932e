using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Diagnostics;
using ChatOpsVerifier.Conversations.Importing;
using ChatOpsVerifier.Conversations.Integrity;
using ChatOpsVerifier.Conversations.Local;
using ChatOpsVerifier.Conversations.Outbox;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Providers;
using ChatOpsVerifier.Conversations.Redaction;
using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Conversations.Screening;
using ChatOpsVerifier.Conversations.Status;
using ChatOpsVerifier.Conversations.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
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
        services.AddOptions<EscalationOptions>().ValidateOnStart();
        services.AddOptions<EvidenceOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ReminderOptions>, ReminderOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EscalationOptions>, EscalationOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EvidenceOptions>, EvidenceOptionsValidator>());

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IIds, SortableIds>();
        services.TryAddSingleton<ISalts, RandomSalts>();
        services.TryAddSingleton<IChangeFeed, ChangeFeed>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStatusTargets, WebConversations>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHomeConversations, WebConversations>());

        services.TryAddSingleton<ILedgerHeads, NoLedgerHeads>();
        services.TryAddSingleton<StoredLedger>();
        services.TryAddSingleton<KnownFindings>();
        services.TryAddSingleton<IReportIntegrity, ReportIntegrity>();
        services.TryAddSingleton<ComparedReports>();
        services.TryAddSingleton(p => new IntegrityFollowUp(
            p.GetRequiredService<IVerificationStore>(),
            p.GetRequiredService<IReportIntegrity>(),
            p.GetRequiredService<ILedgerHeads>(),
            p.GetRequiredService<ReportReader>(),
            p.GetRequiredService<FollowUp>(),
            p.GetRequiredService<ReminderPlaces>(),
            p.GetRequiredService<IPeople>(),
            p.GetRequiredService<IChangeFeed>(),
            p.GetRequiredService<IIds>(),
            p.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<ReportReader>();
        services.TryAddSingleton<LedgerWriter>();
        services.TryAddSingleton<EvidenceRemovals>();
        services.TryAddSingleton<OutgoingEvidence>();
        services.TryAddSingleton<IEvidenceRemovals>(p => p.GetRequiredService<EvidenceRemovals>());
        services.TryAddSingleton<StatusFigures>();
        services.TryAddSingleton<IReportCatalog, ReportCatalog>();
        services.TryAddSingleton<ReportImporting>();
        services.TryAddSingleton<IReportImports, ReportImports>();
        services.TryAddSingleton<IReportUpgrades, ReportUpgrades>();
        services.TryAddSingleton<IReportRemovals, ReportRemovals>();
        services.TryAddSingleton<ReminderPlaces>();
        services.TryAddSingleton<ReminderPolicies>();
        services.TryAddSingleton<EscalationLadders>();
        services.TryAddSingleton<EscalationMessages>();
        services.TryAddSingleton<ReminderLoader>();
        services.TryAddSingleton<ReminderFactsBuilder>();
        services.TryAddSingleton<ReminderMessages>();
        services.TryAddSingleton<IPolicyInForceReader, PolicyInForceReader>();
        services.TryAddSingleton<ReminderScheduler>();
        services.TryAddSingleton<ISigningKey, NoSigningKey>();
        services.TryAddSingleton<StatusPublisher>();
        services.TryAddSingleton<FollowUp>();
        services.AddProviders();

        services.TryAddSingleton<IPrompts, Prompts>();
        services.TryAddSingleton<IOverviews, Overviews.Overviews>();
        services.TryAddSingleton(SecretScreen.BuiltIn);
        services.TryAddSingleton<SecretHolds>();
        services.TryAddSingleton<MessageTexts>();
        services.TryAddSingleton<LooseFiles>();
        services.TryAddSingleton<IPackChecks, NoPackChecks>();
        services.TryAddSingleton<FileScreening>();
        services.TryAddSingleton<TurnScreening>();
        services.TryAddSingleton<FlowContexts>();
        services.TryAddSingleton<OtherPlaces>();
        services.TryAddSingleton<HandOvers>();
        services.TryAddSingleton<ReportTurn>();
        services.TryAddSingleton<ImportCandidates>();
        services.TryAddSingleton<ImportMessages>();
        services.TryAddSingleton<PlaceMessages>();
        services.TryAddSingleton<PlaceImport>();
        services.TryAddSingleton<PlaceTurn>();
        services.TryAddSingleton<TurnTransaction>();
        services.TryAddSingleton<ITurnHandler, TurnHandler>();
        services.TryAddSingleton<MessageChangeTransaction>();
        services.TryAddSingleton<IMessageChanges, MessageChanges>();

        services.TryAddSingleton(p => new RetrySchedule(p.GetRequiredService<IOptions<OutboxOptions>>(), Random.Shared.NextDouble));
        services.TryAddSingleton<ISignInLinks, NoSignInLinks>();
        services.TryAddSingleton<SignInBlocks>();
        services.TryAddSingleton<OutboxSender>();
        services.TryAddSingleton(p => new OutboxDispatcher(
            p.GetRequiredService<IVerificationStore>(),
            p.GetServices<IChannel>(),
            p.GetRequiredService<OutboxSender>(),
            p.GetRequiredService<RetrySchedule>(),
            p.GetRequiredService<IOptions<OutboxOptions>>(),
            p.GetRequiredService<Figures>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<OutboxDispatcher>>()));
        services.TryAddSingleton<OutboxLoop>();
        services.TryAddSingleton<OutboxRetention>();
        services.TryAddSingleton<OutboxDeadLetters>();

        services.TryAddSingleton<IReminderSimulator, ReminderSimulator>();
        services.TryAddSingleton<ForecastReader>();
        services.TryAddSingleton<ReminderRetention>();
        services.TryAddSingleton<ReminderTransaction>();
        services.TryAddSingleton<DailyReview>();
        services.TryAddSingleton(p => new ReminderSweep(
            p.GetRequiredService<IVerificationStore>(),
            p.GetRequiredService<ReminderTransaction>(),
            p.GetRequiredService<DailyReview>(),
            p.GetRequiredService<IOptions<ReminderOptions>>(),
            p.GetRequiredService<IChangeFeed>(),
            p.GetRequiredService<Figures>(),
            p.GetRequiredService<ILogger<ReminderSweep>>()));
        return services;
    }
}
