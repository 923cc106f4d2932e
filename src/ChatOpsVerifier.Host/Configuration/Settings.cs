using System.Collections.Immutable;
using System.Net;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Configuration.Reminders;
using ChatOpsVerifier.Host.Configuration.SecretRules;
using ChatOpsVerifier.Host.Configuration.Sections;
using ChatOpsVerifier.Host.Configuration.Values;
using ChatOpsVerifier.Persistence.Sqlite;
using NodaTime;

namespace ChatOpsVerifier.Host.Configuration;

/// <summary>
/// Everything that is configured, read and checked at once by <see cref="SettingsReader"/>. The names and defaults are documented in
/// <see cref="SettingCatalog"/>.
/// </summary>
/// <param name="SecretRules">Beside the built-in ones; <c>null</c>: those alone.</param>
/// <param name="Options">What is declared where it is used.</param>
internal sealed record Settings(
    DatabaseSettings Database,
    DataSettings Data,
    ImmutableArray<Person> Operators,
    SlackSettings Slack,
    TeamsSettings Teams,
    JobSettings Jobs,
    ReminderSettings Reminders,
    EscalationSettings Escalation,
    StatusSettings Status,
    WebSettings Web,
    SecretRulesFile? SecretRules,
    ConfiguredOptions Options)
{
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

/// <param name="Folder">Absolute.</param>
internal sealed record DataSettings(string Folder)
{
    public string KeysFolder => Path.Combine(Folder, "keys");
}

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

internal sealed record JobSettings(string Storage);

/// <param name="DigestAt">Null: no digest.</param>
internal sealed record StatusSettings(TimeOnly? DigestAt, DateTimeZone Zone);

/// <param name="AccessKey">Shared by all who try the page on this machine; <c>null</c> if there is none. Never with <paramref name="RequiresSignIn"/>.</param>
/// <param name="PublicUrl">Address under which people reach the page; <c>null</c> if links to it are paths.</param>
/// <param name="Reachable">Why others than this machine can reach it; empty if they cannot.</param>
/// <param name="RequiresSignIn">Each person must sign in as themselves; false: the page can be tried as several people.</param>
/// <param name="Proxies">From which forwarded headers are believed.</param>
/// <param name="SessionIdle">A session ends after this long without a request.</param>
/// <param name="SessionLife">A session ends after this long in any case.</param>
/// <param name="OpenId"><c>null</c> if there is no OpenID provider.</param>
internal sealed record WebSettings(
    string? AccessKey, Uri? PublicUrl, ImmutableArray<string> Reachable, bool RequiresSignIn, ImmutableArray<IPNetwork> Proxies, TimeSpan SessionIdle,
    TimeSpan SessionLife, OpenIdSettings? OpenId)
{
    /// <summary>Without the key, which must not get into a log with whatever holds this.</summary>
    public override string ToString() => $"{nameof(WebSettings)} {{ {nameof(PublicUrl)} = {PublicUrl}, {nameof(RequiresSignIn)} = {RequiresSignIn} }}";
}

/// <param name="Claim">"sub" or "email": which claim names a person's `Operators:n:OpenId`.</param>
internal sealed record OpenIdSettings(Uri Authority, string ClientId, string? ClientSecret, string Claim)
{
    /// <summary>Under which a person's claim is kept among their addresses.</summary>
    public const string Channel = "openid";

    /// <summary>Without the secret, which must not get into a log with whatever holds this.</summary>
    public override string ToString() => $"{nameof(OpenIdSettings)} {{ {nameof(Authority)} = {Authority}, {nameof(ClientId)} = {ClientId} }}";
}
