using System.Collections.Immutable;
using System.Net;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Host.Configuration.Reminders;
using ChatOpsVerifier.Host.Configuration.SecretRules;
using ChatOpsVerifier.Host.Configuration.Values;
using ChatOpsVerifier.Persistence.Storage;
using NodaTime;

namespace ChatOpsVerifier.Host.Configuration;

/// <summary>
/// Everything that is configured, read and checked at once by <see cref="SettingsReader"/>. The names and defaults are documented in
/// <see cref="SettingCatalog"/>.
/// </summary>
internal sealed record Settings(
    DatabaseSettings Database,
    DataSettings Data,
    ImmutableArray<Person> Operators,
    ImmutableArray<IConfiguredChannel> Channels,
    JobSettings Jobs,
    ReminderSettings Reminders,
    EscalationSettings Escalation,
    StatusSettings Status,
    OutboxSettings Outbox,
    WebSettings Web,
    EvidenceSettings Evidence,
    SampleSettings Samples,
    LogSettings Logs)
{
    /// <summary>The schedule of backups; without a folder there is none.</summary>
    public BackupSettings Backup { get; init; } = new(null, TimeSpan.FromDays(1), 7);

    /// <summary>Every holiday file that is named anywhere, and how far it reaches.</summary>
    public ImmutableArray<HolidayCoverage> HolidayFiles { get; init; } = [];

    /// <summary>The database's file, in the data folder or where the connection string says; null if it is on a server.</summary>
    public string? DatabaseFile => Database.Kind.FilesOf(Data.Folder, Database.ConnectionString) is [var file, ..] ? file : null;
}

/// <param name="ConnectionString">Null: `verifier.db` in the data folder.</param>
internal sealed record DatabaseSettings(IDatabaseKind Kind, string? ConnectionString);

/// <param name="Folder">Absolute.</param>
internal sealed record DataSettings(string Folder)
{
    public string KeysFolder => Path.Combine(Folder, "keys");
}

internal sealed record JobSettings(string Storage);

/// <param name="DigestAt">Null: no digest.</param>
internal sealed record StatusSettings(TimeOnly? DigestAt, DateTimeZone Zone);

/// <param name="KeepSentDays">How long a sent message is remembered.</param>
/// <param name="KeepDeadDays">How long an undeliverable message is kept.</param>
internal sealed record OutboxSettings(int KeepSentDays, int KeepDeadDays);

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

/// <param name="MaxAgeDays">Null: age does not matter.</param>
/// <param name="SecretRules">Beside the built-in ones; null: those alone.</param>
internal sealed record EvidenceSettings(int? MaxAgeDays, long MaxBytes, SecretRulesFile? SecretRules = null);

/// <param name="Folder">Absolute; null: no schedule.</param>
/// <param name="Every">From one backup to the next.</param>
/// <param name="Keep">How many of the newest stay.</param>
internal sealed record BackupSettings(string? Folder, TimeSpan Every, int Keep);

internal sealed record SampleSettings(bool ImportOnFirstRun);

internal sealed record LogSettings(string Level, string Format);
