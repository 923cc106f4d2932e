using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Configuration.Reminders;
using ChatOpsVerifier.Host.Configuration.SecretRules;
using ChatOpsVerifier.Host.Configuration.Sections;
using ChatOpsVerifier.Host.Configuration.Values;
using ChatOpsVerifier.Persistence.Storage;

namespace ChatOpsVerifier.Host.Configuration;

/// <summary>
/// Everything that is configured, read and checked at once by <see cref="SettingsReader"/>. The names and defaults are documented in
/// <see cref="SettingCatalog"/>.
/// </summary>
/// <param name="SecretRules">Beside the built-in ones; <c>null</c>: those alone.</param>
/// <param name="Options">What is declared where it is used.</param>
internal sealed record Settings(
    DatabaseSettings Database,
    ImmutableArray<Person> Operators,
    ImmutableArray<IConfiguredChannel> Channels,
    SecretRulesFile? SecretRules,
    ConfiguredOptions Options)
{
    public DataSettings Data => Options.Get<DataSettings>();

    public JobSettings Jobs => Options.Get<JobSettings>();

    public ReminderOptions Reminders => Options.Get<ReminderOptions>();

    public StatusOptions Status => Options.Get<StatusOptions>();

    public WebSettings Web => Options.Get<WebSettings>();

    public ScheduleSettings Schedule => Options.Get<ScheduleSettings>();

    public BackupSettings Backup => Options.Get<BackupSettings>();

    public EvidenceOptions Evidence => Options.Get<EvidenceOptions>();

    public SampleSettings Samples => Options.Get<SampleSettings>();

    public LogSettings Logs => Options.Get<LogSettings>();

    /// <summary>Every holiday file that is named anywhere, and how far it reaches.</summary>
    public ImmutableArray<HolidayCoverage> HolidayFiles { get; init; } = [];

    /// <summary>The database's file, in the data folder or where the connection string says; null if it is on a server.</summary>
    public string? DatabaseFile => Database.Kind.FilesOf(Data.Folder, Database.ConnectionString) is [var file, ..] ? file : null;
}

/// <param name="ConnectionString">Null: `verifier.db` in the data folder.</param>
internal sealed record DatabaseSettings(IDatabaseKind Kind, string? ConnectionString);

