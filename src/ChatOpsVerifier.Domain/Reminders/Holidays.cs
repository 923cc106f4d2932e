using System.Collections.Frozen;

namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>Days on which nobody works, by their date at the person's place, each with its name.</summary>
/// <remarks>Compared by what is in it: a policy is a value, and holidays are a part of it.</remarks>
public sealed class Holidays : IEquatable<Holidays>
{
    private readonly FrozenDictionary<DateOnly, string> _days;

    public Holidays(IEnumerable<KeyValuePair<DateOnly, string>> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        _days = days.DistinctBy(d => d.Key).ToFrozenDictionary();
    }

    public static Holidays None { get; } = new([]);

    public int Count => _days.Count;

    public IEnumerable<KeyValuePair<DateOnly, string>> Days => _days.OrderBy(d => d.Key);

    public bool Contains(DateOnly day) => _days.ContainsKey(day);

    /// <returns>Null: no holiday.</returns>
    public string? NameOf(DateOnly day) => _days.GetValueOrDefault(day);

    public bool Equals(Holidays? other) => ReferenceEquals(this, other)
        || (other is not null && Count == other.Count && _days.All(d => other._days.TryGetValue(d.Key, out var name) && name == d.Value));

    public override bool Equals(object? obj) => Equals(obj as Holidays);

    public override int GetHashCode() => _days.Keys.Aggregate(Count, (hash, day) => hash ^ day.GetHashCode());
}
