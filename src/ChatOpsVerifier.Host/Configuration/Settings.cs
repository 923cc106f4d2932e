using System.Collections.Immutable;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Configuration.Reminders;
using ChatOpsVerifier.Host.Configuration.SecretRules;
using ChatOpsVerifier.Host.Configuration.Sections;
using ChatOpsVerifier.Host.Configuration.Values;
using ChatOpsVerifier.Persistence.Sqlite;

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
    SlackSettings Slack,
    TeamsSettings Teams,
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

    /// <summary>The database's file, in the data folder or where the connection string says.</summary>
    public string DatabaseFile => SqlitePersistence.FileOf(Data.Folder, Database.ConnectionString);
}

/// <param name="ConnectionString">Null: `verifier.db` in the data folder.</param>
internal sealed record DatabaseSettings(string Provider, string? ConnectionString);

/// <param name="BotToken">Null: no Slack.</param>
/// <param name="AppToken">Null: no Socket Mode.</param>
/// <param name="SigningSecret">Null: no endpoint.</param>
/// <param name="ApiUrl">With a slash at its end.</param>
internal sealed record SlackSettings(
    string? BotToken, string? AppToken, string? SigningSecret, string? StatusChannel, Uri ApiUrl, int Sockets, bool IsOverSlackNet)
{
    /// <summary>Without the secrets, which must not get into a log with whatever holds this.</summary>
    public override string ToString() => $"{nameof(SlackSettings)} {{ {nameof(ApiUrl)} = {ApiUrl}, {nameof(StatusChannel)} = {StatusChannel} }}";
}

/// <param name="AppId">Null: no Teams, except in development.</param>
/// <param name="TenantId">Null: any.</param>
/// <param name="Proof">With what the bot gets its token.</param>
/// <param name="AllowedServiceUrls">Separated by semicolons.</param>
/// <param name="TokenUrl">Null: the public one of the tenant.</param>
/// <param name="IsDevelopment">Without tokens, for this machine alone.</param>
internal sealed record TeamsSettings(
    string? AppId,
    string? AppPassword,
    string? TenantId,
    Uri OpenIdMetadataUrl,
    Uri? TokenUrl,
    string AllowedServiceUrls,
    string? StatusConversation,
    string IdentifyingChannels,
    bool IsDevelopment,
    bool IsOverBotBuilder,
    TeamsProof Proof)
{
    public bool IsOn => AppId is not null || IsDevelopment;

    /// <summary>Without the secret, which must not get into a log with whatever holds this.</summary>
    public override string ToString() => $"{nameof(TeamsSettings)} {{ {nameof(AppId)} = {AppId}, {nameof(StatusConversation)} = {StatusConversation} }}";
}

/// <param name="CertificateFile">Absolute; <c>null</c> if there is none.</param>
internal sealed record TeamsProof(TeamsCredential Credential, string? CertificateFile, string? CertificatePassword)
{
    /// <summary>Without the password, which must not get into a log with whatever holds this.</summary>
    public override string ToString() => $"{nameof(TeamsProof)} {{ {nameof(Credential)} = {Credential}, {nameof(CertificateFile)} = {CertificateFile} }}";
}
