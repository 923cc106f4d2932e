namespace ChatOpsVerifier.Host.Configuration.Values;

/// <summary>One documented setting.</summary>
/// <param name="Key">As in `appsettings.json`, sections separated by a colon. A number represents any index: <c>Operators:0:Name</c>.</param>
/// <param name="Default">As it would be written; null: not set.</param>
/// <param name="Accepted">What may be there, for people.</param>
/// <param name="Meaning">What it does.</param>
internal sealed record Setting(string Key, string? Default, string Accepted, string Meaning, bool IsSecret = false);
