using System.Text.Json.Serialization;

namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>How often somebody asked to be reminded while they are silent. A storage format: add, never rename.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ByDays), "days")]
[JsonDerivedType(typeof(Elapsed), "elapsed")]
public abstract record Rhythm
{
    private Rhythm()
    {
    }

    /// <summary>On days of the calendar, at an hour on the wall of the person's zone. An answer does not move it.</summary>
    /// <param name="Every">1: each day; 2: every second day, counted from <paramref name="Since"/>.</param>
    /// <param name="On">Only on these days of the week.</param>
    /// <param name="Since">The first day.</param>
    public sealed record ByDays(int Every, TimeOnly At, Weekdays On, DateOnly Since) : Rhythm;

    /// <summary>So long after the last thing that the person did, or after the last reminder.</summary>
    public sealed record Elapsed(TimeSpan Every) : Rhythm;
}
