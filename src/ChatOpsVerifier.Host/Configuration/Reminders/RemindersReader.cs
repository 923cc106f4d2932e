using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Host.Configuration.Values;

namespace ChatOpsVerifier.Host.Configuration.Reminders;

/// <summary>
/// The settings of reminders, each by itself, and every report's with every person's: hours that leave nothing would block a reminder for good.
/// </summary>
internal static class RemindersReader
{
    private const string Reports = "Reminders:Reports";

    public static void Complete(
        ValueReader read, ReminderOptions options, LayerReader layers, IConfiguration configuration, IReadOnlyList<Person> people)
    {
        var (layer, own) = (layers.Read("Reminders"), new ReminderPolicy());
        options.Calendar = layer with
        {
            // The options hold the waits themselves.
            FirstAfter = null,
            Interval = null,
            BackOff = null,
            Cap = null,
            Zone = layer.Zone ?? own.Zone.Id,
            SnoozeBudget = layer.SnoozeBudget ?? own.SnoozeBudget,
        };
        options.Reports = ReadReports(read, layers, configuration);
        Check(read, options, people);
    }

    private static ImmutableDictionary<string, PolicyLayer> ReadReports(ValueReader read, LayerReader layers, IConfiguration configuration)
    {
        var reports = ImmutableDictionary<string, PolicyLayer>.Empty;
        foreach (var section in configuration.GetSection(Reports).GetChildren())
        {
            if (!Slug.IsValid(section.Key))
            {
                read.Complain(
                    $"{section.Path}: found \"{section.Key}\", which is not a report's name; use words of a–z and 0–9 joined by hyphens, as in the report's "
                        + "address.");
                continue;
            }

            reports = reports.Add(section.Key, layers.Read(section.Path));
        }

        return reports;
    }

    private static void Check(ValueReader read, ReminderOptions settings, IReadOnlyList<Person> people)
    {
        var (told, policy) = (new HashSet<string>(), settings.ToPolicy());
        foreach (var (slug, report) in settings.Reports.OrderBy(r => r.Key, StringComparer.Ordinal).Prepend(KeyValuePair.Create("", PolicyLayer.Empty)))
        {
            var where = slug.Length == 0 ? "Reminders" : $"{Reports}:{slug}";
            var ofReport = report.Over(policy);
            if (ofReport.Cap < ofReport.Interval)
            {
                read.Complain($"{where}:Cap", ofReport.Cap.ToString(), $"a duration not shorter than {where}:Interval, which is {ofReport.Interval}");
            }

            foreach (var person in people.Where(p => p.Role == PersonRole.Operator))
            {
                var both = (person.Reminders ?? PolicyLayer.Empty).Over(ofReport);
                if (both.Cap < both.Interval && ofReport.Cap >= ofReport.Interval)
                {
                    read.Complain(
                        $"{where}: found an interval of {both.Interval} and a cap of {both.Cap} for {person.Name}; use a cap that is not shorter than the "
                            + "interval.");
                }

                if (!ReminderCalendar.IsPossible(both) && told.Add($"{both.WorkingDays} {both.WorkingHours} {both.QuietHours}"))
                {
                    read.Complain(
                        $"{where}: found working hours {both.WorkingHours} and quiet hours {both.QuietHours?.ToString() ?? "none"} for {person.Name}, which "
                            + "leave no time for a reminder; use hours that leave some.");
                }
            }
        }
    }
}
