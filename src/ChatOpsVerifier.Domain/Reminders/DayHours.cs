using System.Globalization;
using System.Text.Json.Serialization;

namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>Hours of a day by the clock on the wall, the last instant not included; they may go over midnight.</summary>
/// <param name="To">Equal to <paramref name="From"/>: the whole day.</param>
public sealed record DayHours(TimeOnly From, TimeOnly To)
{
    public static DayHours WholeDay { get; } = new(TimeOnly.MinValue, TimeOnly.MinValue);

    [JsonIgnore]
    public bool IsWholeDay => From == To;

    public bool Contains(TimeOnly time) => IsWholeDay || (From < To ? time >= From && time < To : time >= From || time < To);

    /// <summary>"09:00–17:00"; an end at midnight is "24:00".</summary>
    public override string ToString() => IsWholeDay
        ? "00:00–24:00"
        : string.Create(
            CultureInfo.InvariantCulture, $"{From:HH\\:mm}–{(To == TimeOnly.MinValue ? "24:00" : To.ToString("HH:mm", CultureInfo.InvariantCulture))}");
}
