using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Conversations.Outbox;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Configuration.Sections;
using ChatOpsVerifier.Persistence;
using NodaTime;

namespace ChatOpsVerifier.Host.Configuration.Values;

/// <summary>Every setting with its default and what it accepts: the one list behind validation, `config show` and the table in `.github/SETTINGS.md`.</summary>
internal static partial class SettingCatalog
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        Setting.Of(
            new("Database:Provider", "Kind of database.") { OneOf = [.. Databases.All.Select(k => k.Name)] }, typeof(string), Databases.All[0].Name),
        new(
            "Database:ConnectionString",
            null,
            Alternatives.Of([.. Databases.All.Select(k => k.Accepted)]),
            "Where the database is; not set: verifier.db in the data folder.", IsSecret: true),
        .. new OptionsClass<DataSettings>().Settings,
        .. new OptionsClass<BackupSettings>().Settings,
        new("Operators:0:Id", "operator", "letters, digits, dot, dash, underscore; unique", "Identifies this person in the ledger, permanently."),
        new("Operators:0:Name", "Operator", "any text", "The person's name in chat and reports."),
        new("Operators:0:Role", "Operator", "Operator, Reviewer or Guest", "An operator answers, a reviewer confirms, a guest only reads."),
        new(
            "Operators:0:TimeZone",
            null,
            "an IANA time zone such as Europe/Vienna",
            "Decides which day it is for this person, and when they are reminded; not set: Reminders:TimeZone."),
        new(
            "Operators:0:WorkingHours",
            null,
            "hours such as 9-17",
            "Reminders only then. In the same way for a person: WorkingDays, QuietHours, HolidaysFile, FirstAfter, Interval, BackOff, Cap, Rhythm and "
                + "SnoozeBudget, as under Reminders."),
        new(
            "Operators:0:Admin",
            null,
            "true or false",
            "May open the schedule, manage undeliverable messages, and revoke anyone's keys and sessions. Not set: true for an operator."),
        new("Operators:0:OpenId", null, "the value of the claim that Web:OpenId:Claim names; unique", "The person at the OpenID provider."),
        new("Operators:0:Web", "operator", "a name; unique", "The person's name on the page."),
        .. InstalledChannels.All.Select(c => c.Address),
        .. InstalledChannels.All.SelectMany(c => c.Settings),
        .. new OptionsClass<JobSettings>().Settings,
        .. new OptionsClass<ReminderOptions>().Settings,
        new(
            "Reminders:Rhythm",
            null,
            "words such as weekdays 9:00, daily at 9, every monday 8:30 or every 2 hours",
            "Replaces the waits; an answer does not change its times."),
        Setting.Of(
            new("Reminders:SnoozeBudget", "How often a person may snooze the reminders of a report before something is recorded again.")
            {
                Minimum = 0,
                Maximum = 100,
            },
            typeof(int),
            new ReminderPolicy().SnoozeBudget),
        Setting.Of(
            new("Reminders:TimeZone", "The time zone for all of this, for anyone without their own."), typeof(DateTimeZone), new ReminderPolicy().Zone),
        new("Reminders:WorkingDays", null, "days such as mon-fri or mon, tue, thu", "Reminders only on these days; not set: every day."),
        new("Reminders:WorkingHours", null, "hours such as 9-17 or 8:30-16:00", "Reminders only in these hours; not set: at any hour."),
        new("Reminders:QuietHours", null, "hours such as 22-7, 0-24 for none", "No reminders in these hours, not even requested ones; not set: none."),
        new(
            "Reminders:HolidaysFile",
            null,
            "the path of an iCalendar file (.ics) of all-day events",
            "Public holidays, on which nobody is reminded. Yearly rules are followed until 2100. Read at the start."),
        new(
            "Reminders:Reports:SLUG:Due",
            null,
            "a day such as 2026-12-15",
            "When the report named SLUG is due; as it approaches, waits shrink to a quarter of the time left. In the same way for one report: FirstAfter, "
                + "Interval, BackOff, Cap, Rhythm, SnoozeBudget, TimeZone, WorkingDays, WorkingHours, QuietHours and HolidaysFile."),
        .. new OptionsClass<EscalationOptions>().Settings,
        .. new OptionsClass<ScheduleSettings>().Settings,
        .. new OptionsClass<StatusOptions>().Settings,
        .. new OptionsClass<OutboxOptions>().Settings,
        .. new OptionsClass<PageOptions>().Settings,
        .. new OptionsClass<WebSettings>().Settings,
        .. new OptionsClass<OpenIdSettings>().Settings,
        .. new OptionsClass<EvidenceOptions>().Settings,
        .. new OptionsClass<SecretRuleSettings>().Settings,
        .. new OptionsClass<SampleSettings>().Settings,
        .. new OptionsClass<LogSettings>().Settings,
        new("Secrets:Folder", "/run/secrets", "a folder", "Files named like settings (Web__AccessKey) are read from here where it exists."),
        new(
            "AllowedHosts",
            "localhost;127.0.0.1;[::1]",
            "host names separated by semicolons",
            "Names under which the page answers; everything else is refused, so that no foreign site can reach a page on loopback. Any other name than this "
                + "machine's own, and *, make each person sign in."),
        new("urls", "http://127.0.0.1:5080", "addresses separated by semicolons", "Addresses to listen on."),
    ];

    /// <summary>Names below "Reminders:" that may be set for one person, too.</summary>
    private static readonly string[] OfAPerson =
    [
        "FirstAfter",
        "Interval",
        "BackOff",
        "Cap",
        "Rhythm",
        "SnoozeBudget",
        "WorkingDays",
        "WorkingHours",
        "QuietHours",
        "HolidaysFile"
    ];

    /// <summary>Names below "Reminders:" that may be set for one report, too. A person's time zone is a setting of its own.</summary>
    private static readonly string[] OfAReport = [.. OfAPerson, "TimeZone"];

    /// <summary>Sections that belong to this program alone: an unknown key in them is a mistake.</summary>
    public static IReadOnlyList<string> Sections { get; } =
        [.. All.Where(s => s.Key.Contains(':', StringComparison.Ordinal)).Select(s => s.Key.Split(':')[0]).Distinct()];

    /// <summary>Every class of options that declares settings.</summary>
    public static IReadOnlyList<OptionsClass> Classes { get; } = [.. All.Select(s => s.Owner).OfType<OptionsClass>().Distinct()];

    public static Setting? Find(string key)
    {
        var general = General(key);
        return All.FirstOrDefault(s => string.Equals(s.Key, general, StringComparison.OrdinalIgnoreCase));
    }

    public static Setting Get(string key) => Find(key) ?? throw new ArgumentOutOfRangeException(nameof(key), key, "Not in the catalog.");

    /// <summary>One of several, as settings files and environments write lists.</summary>
    public static bool IsListed(string key) => key.LastIndexOf(':') is > 0 and var at
        && int.TryParse(key.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)
        && Find(key[..at]) is { IsList: true };

    /// <summary>What may be set for a report or a person, too, is documented where it is set for all.</summary>
    private static string General(string key) =>
        OfReport().Match(key) is { Success: true } report ? (OfAReport.Contains(report.Groups[1].Value, StringComparer.OrdinalIgnoreCase)
            ? $"Reminders:{report.Groups[1].Value}"
            : $"Reminders:Reports:SLUG:{report.Groups[1].Value}")
        : OfPerson().Match(key) is { Success: true } person
            && OfAPerson.Contains(person.Groups[1].Value, StringComparer.OrdinalIgnoreCase) ? $"Reminders:{person.Groups[1].Value}"
        : Index().Replace(key, ":0:");

    [GeneratedRegex("^Reminders:Reports:[^:]+:([^:]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex OfReport();

    [GeneratedRegex(@"^Operators:\d+:([^:]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex OfPerson();

    [GeneratedRegex(@":\d+:")]
    private static partial Regex Index();
}
