using System.Globalization;

namespace ChatOpsVerifier.Conversations.Settings;

/// <summary>
/// Declares a setting on the property that the code reads. The property's initializer is the default, its type says how the text is read. The host's catalog,
/// its reader with all messages, <c>config show</c> and the table of settings follow from this alone.
/// </summary>
/// <param name="key">As in <c>appsettings.json</c>, sections separated by a colon.</param>
/// <param name="meaning">What it does, in whole sentences, for the table of settings.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingAttribute(string key, string meaning) : Attribute
{
    public string Key { get; } = key;

    public string Meaning { get; } = meaning;

    /// <summary>What may be there, for people. Not set: as the type and the bounds say, such as "1 to 3650" or "true or false".</summary>
    public string? Accepted { get; set; }

    /// <summary>Least number; for a text, least count of characters.</summary>
    public double Minimum { get; set; } = double.NegativeInfinity;

    /// <summary>Greatest number.</summary>
    public double Maximum { get; set; } = double.PositiveInfinity;

    /// <summary>Shortest duration, written "00:01:00". Not set: none is too short.</summary>
    public string? Shortest { get; set; }

    /// <summary>Longest duration, written "90.00:00:00". Not set: none is too long.</summary>
    public string? Longest { get; set; }

    /// <summary>The only accepted texts, in any case; what is read has the case of this list.</summary>
    public string[]? OneOf { get; set; }

    /// <summary>Follows what is accepted in the message about a refused value.</summary>
    public string? Advice { get; set; }

    /// <summary>Never shown or logged; may also come from a file, by the key with "File" after it.</summary>
    public bool IsSecret { get; set; }

    /// <summary>A relative path is below the program's content root; what is read is absolute.</summary>
    public bool IsPath { get; set; }

    /// <summary>Set to nothing, it is refused: it would silently mean another place than the one that was meant.</summary>
    public bool RefusesEmpty { get; set; }

    /// <summary>False: what holds when it is not set depends on other settings, and the initializer is not it.</summary>
    public bool HasDefault { get; set; } = true;

    /// <summary><see cref="Shortest"/> as a duration.</summary>
    public TimeSpan LeastDuration => Parse(Shortest, TimeSpan.MinValue);

    /// <summary><see cref="Longest"/> as a duration.</summary>
    public TimeSpan MostDuration => Parse(Longest, TimeSpan.MaxValue);

    /// <summary>The number is within the bounds.</summary>
    public bool Holds(double number) => number >= Minimum && number <= Maximum;

    private static TimeSpan Parse(string? written, TimeSpan none) => written is null ? none : TimeSpan.Parse(written, CultureInfo.InvariantCulture);
}
