using System.Collections.Immutable;
using System.Globalization;
using ChatOpsVerifier.Domain.Flows.Times;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Host.Configuration.Values;

namespace ChatOpsVerifier.Host.Configuration.Reminders;

/// <summary>
/// Reads one layer of the reminders' policy: the default, that of a report, that of a person. What is not written stays open for the layer below.
/// </summary>
internal sealed class LayerReader(ValueReader read, string contentRoot)
{
    private readonly Dictionary<string, Holidays?> _files = [];

    /// <summary>Of every file that was named so far and could be read.</summary>
    public ImmutableArray<HolidayCoverage> Coverages =>
        [.. _files
            .Where(f => f.Value is { Count: > 0 })
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => HolidayCoverage.Of(f.Key, f.Value!, HolidayFile.LastYear))];

    /// <param name="prefix">"Reminders", "Reminders:Reports:backup", "Operators:0".</param>
    public PolicyLayer Read(string prefix)
    {
        var layer = new PolicyLayer
        {
            FirstAfter = Declared<TimeSpan>(prefix + ":FirstAfter"),
            Interval = Declared<TimeSpan>(prefix + ":Interval"),
            BackOff = Declared<double>(prefix + ":BackOff"),
            Cap = Declared<TimeSpan>(prefix + ":Cap"),
            SnoozeBudget = Declared<int>(prefix + ":SnoozeBudget"),
            Due = Value(
                prefix + ":Due",
                s => DateOnly.TryParseExact(s, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new DueDate(day) : null),
            Zone = Value(prefix + ":TimeZone", s => TimeZones.Find(s)?.Id),
            WorkingDays = Value(prefix + ":WorkingDays", s => PolicyReading.Days(s) is { } days ? new Box<Weekdays>(days) : null)?.Content,
            WorkingHours = Value(prefix + ":WorkingHours", PolicyReading.Hours),
            QuietHours = Value(prefix + ":QuietHours", PolicyReading.Hours),
            Holidays = HolidaysOf(prefix + ":HolidaysFile"),
        };
        // A rhythm without an hour begins when the working hours of its own layer do.
        var morning = (layer.WorkingHours is null ? new ReminderPolicy() : new ReminderPolicy { WorkingHours = layer.WorkingHours }).Morning;
        return layer with { Rhythm = Value(prefix + ":Rhythm", s => PolicyReading.Rhythm(s, DateTime.UnixEpoch, morning)) };
    }

    /// <summary>What may not be set there is complained of as unknown.</summary>
    private string? Written(string key) => SettingCatalog.Find(key) is null ? null : read.Written(key);

    private T? Declared<T>(string key)
        where T : struct => Written(key) is null ? null : (T?)read.Value(key)?.Value;

    private T? Value<T>(string key, Func<string, T?> parse)
        where T : class
    {
        if (Written(key) is not { } written)
        {
            return null;
        }

        var value = parse(written);
        if (value is null)
        {
            read.Complain(key, written, SettingCatalog.Get(key).Accepted);
        }

        return value;
    }

    private Holidays? HolidaysOf(string key)
    {
        if (Written(key) is not { } written)
        {
            return null;
        }

        var path = Path.GetFullPath(written, contentRoot);
        if (!_files.TryGetValue(path, out var holidays))
        {
            var problems = new List<string>();
            holidays = _files[path] = HolidayFile.Read(path, problems);
            problems.ForEach(p => read.Complain($"{key}: {p}"));
        }

        return holidays;
    }

    private sealed record Box<T>(T Content);
}
