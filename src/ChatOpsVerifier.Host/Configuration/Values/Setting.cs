using ChatOpsVerifier.Conversations.Settings;

namespace ChatOpsVerifier.Host.Configuration.Values;

/// <summary>One documented setting.</summary>
/// <param name="Key">As in `appsettings.json`, sections separated by a colon. A number represents any index: <c>Operators:0:Name</c>.</param>
/// <param name="Default">As it would be written; null: not set.</param>
/// <param name="Accepted">What may be there, for people.</param>
/// <param name="Meaning">What it does.</param>
/// <param name="IsList">May also be written as a list: KEY:0, KEY:1 and so on.</param>
internal sealed record Setting(string Key, string? Default, string Accepted, string Meaning, bool IsSecret = false, bool IsList = false)
{
    /// <summary>The class that declares it; <c>null</c>: it is listed in the catalog.</summary>
    public OptionsClass? Owner { get; init; }

    /// <summary>How its text is read; <c>null</c> if the reader of its section knows that alone.</summary>
    public ValueKind? Kind { get; init; }

    /// <summary>The bounds that <see cref="Kind"/> reads by; <c>null</c> without a kind.</summary>
    public SettingAttribute? Declaration { get; init; }

    /// <param name="type">Of the value.</param>
    /// <param name="standard">The value if it is not set; <c>null</c>: none.</param>
    /// <exception cref="NotSupportedException">Nothing reads such a type, or nothing says what is accepted.</exception>
    public static Setting Of(SettingAttribute declaration, Type type, object? standard)
    {
        var kind = ValueKind.Of(type);
        // An empty list is written as nothing, which is how it is said that a setting is not set.
        var written = declaration.HasDefault && standard is not null && kind.Write(standard) is { Length: > 0 } text ? text : null;
        return new(
            declaration.Key,
            written,
            declaration.Accepted ?? kind.Accepts(declaration) ?? throw new NotSupportedException($"{declaration.Key} does not say what it accepts."),
            declaration.Meaning,
            declaration.IsSecret)
        {
            Kind = kind,
            Declaration = declaration,
        };
    }

    /// <summary>Reads a text as this setting's value.</summary>
    public ValueReading Read(string text) => Kind is { } kind && Declaration is { } bounds ? kind.Read(text, bounds)
        : throw new InvalidOperationException($"{Key} has a reader of its own.");
}
