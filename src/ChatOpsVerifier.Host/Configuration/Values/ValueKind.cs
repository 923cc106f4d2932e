using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using ChatOpsVerifier.Conversations.Settings;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Text;
using NodaTime;

namespace ChatOpsVerifier.Host.Configuration.Values;

/// <summary>One type of values: how a text is read within the bounds of a declaration, how a default is written, and what is accepted.</summary>
/// <param name="Accepts"><c>null</c> as its result: the declaration itself has to say it.</param>
internal sealed record ValueKind(Func<string, SettingAttribute, ValueReading> Read, Func<object, string> Write, Func<SettingAttribute, string?> Accepts)
{
    /// <summary>Instead of a time of day: never.</summary>
    private const string Off = "Off";

    private static readonly Dictionary<Type, ValueKind> Known = new()
    {
        [typeof(string)] = new(ReadText, static v => (string)v, static d => d.OneOf is { } texts ? Alternatives.Of(texts)
            : double.IsFinite(d.Minimum) ? $"at least {d.Minimum} characters" : null),
        [typeof(bool)] = new(
            static (s, _) => bool.TryParse(s, out var v) ? ValueReading.Accepted(v) : ValueReading.Refused(), static v => (bool)v ? "true" : "false",
            static _ => "true or false"),
        [typeof(int)] = new(
            static (s, d) => TryWhole(s, d, out var v) ? ValueReading.Accepted((int)v) : ValueReading.Refused(), WriteNumber, static d => Range(d)),
        [typeof(long)] = new(
            static (s, d) => TryWhole(s, d, out var v) ? ValueReading.Accepted(v) : ValueReading.Refused(), WriteNumber, static d => Range(d)),
        [typeof(double)] = new(
            static (s, d) => double.TryParse(s, NumberStyles.Float, CultureInfo.InvariantCulture, out var v) && d.Holds(v)
                ? ValueReading.Accepted(v)
                : ValueReading.Refused(),
            WriteNumber,
            static d => $"a number from {Range(d)}"),
        [typeof(TimeSpan)] = new(DurationValue.Read, static v => ((TimeSpan)v).ToString(), DurationValue.Accepts),
        [typeof(Uri)] = new(
            static (s, _) => Uri.TryCreate(s, UriKind.Absolute, out var v) && v.Scheme is "http" or "https"
                ? ValueReading.Accepted(v)
                : ValueReading.Refused(),
            static v => ((Uri)v).OriginalString,
            static _ => "an absolute http or https address"),
        [typeof(TimeOnly)] = new(
            ReadTime, static v => ((TimeOnly)v).ToString("HH:mm", CultureInfo.InvariantCulture), static _ => $"a time of day such as 09:00, or {Off}"),
        [typeof(DateTimeZone)] = new(
            static (s, _) => TimeZones.Find(s) is { } zone ? ValueReading.Accepted(zone) : ValueReading.Refused(), static v => ((DateTimeZone)v).Id,
            static _ => "an IANA time zone such as Europe/Vienna"),
        [typeof(ImmutableArray<IPNetwork>)] = new(
            static (s, _) => NetworksValue.Read(s), static v => string.Join(';', (ImmutableArray<IPNetwork>)v), static _ => NetworksValue.Accepted),
    };

    /// <param name="type">Of a property; what may be <c>null</c> is read like what may not.</param>
    /// <exception cref="NotSupportedException">Nothing reads such a type.</exception>
    public static ValueKind Of(Type type) =>
        Known.GetValueOrDefault(Nullable.GetUnderlyingType(type) ?? type) ?? throw new NotSupportedException($"No setting is read as {type.Name}.");

    private static ValueReading ReadText(string text, SettingAttribute declaration) =>
        declaration.OneOf is { } texts
            ? texts.FirstOrDefault(t => string.Equals(t, text, StringComparison.OrdinalIgnoreCase)) is { } known
                ? ValueReading.Accepted(known)
                : ValueReading.Refused()
            : text.Length >= declaration.Minimum ? ValueReading.Accepted(text) : ValueReading.Refused();

    private static ValueReading ReadTime(string text, SettingAttribute declaration) =>
        string.Equals(text, Off, StringComparison.OrdinalIgnoreCase) ? ValueReading.Accepted(null)
        : TimeOnly.TryParseExact(text, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? ValueReading.Accepted(at)
        : ValueReading.Refused();

    private static bool TryWhole(string text, SettingAttribute declaration, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && declaration.Holds(value);

    private static string WriteNumber(object value) => string.Create(CultureInfo.InvariantCulture, $"{value}");

    private static string? Range(SettingAttribute declaration) => double.IsFinite(declaration.Minimum) && double.IsFinite(declaration.Maximum)
        ? string.Create(CultureInfo.InvariantCulture, $"{declaration.Minimum} to {declaration.Maximum}")
        : null;
}
