namespace ChatOpsVerifier.Host.Configuration.Values;

/// <summary>One documented setting.</summary>
/// <param name="Key">As in `appsettings.json`, sections separated by a colon. A number represents any index: <c>Operators:0:Name</c>.</param>
/// <param name="Default">As it would be written; null: not set.</param>
/// <param name="Accepted">What may be there, for people.</param>
/// <param name="Meaning">What it does.</param>
/// <param name="IsList">May also be written as a list: KEY:0, KEY:1 and so on.</param>
internal sealed record Setting(string Key, string? Default, string Accepted, string Meaning, bool IsSecret = false, bool IsList = false);
