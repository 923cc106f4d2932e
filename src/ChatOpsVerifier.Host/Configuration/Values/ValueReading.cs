namespace ChatOpsVerifier.Host.Configuration.Values;

/// <summary>What a setting's text was read as.</summary>
/// <param name="Value">Meaningless if it was refused; <c>null</c> may be a value, such as the hour of a digest that is off.</param>
/// <param name="Found">The parts that were refused; <c>null</c>: all of the text.</param>
/// <param name="Use">What to write instead; <c>null</c>: what the setting accepts.</param>
internal readonly record struct ValueReading(bool IsAccepted, object? Value, string[]? Found = null, string? Use = null)
{
    public static ValueReading Accepted(object? value) => new(true, value);

    public static ValueReading Refused(string[]? found = null, string? use = null) => new(false, null, found, use);
}
