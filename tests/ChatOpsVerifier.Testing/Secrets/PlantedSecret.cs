namespace ChatOpsVerifier.Testing.Secrets;

/// <summary>A text with one secret in it, put together at run time: none was ever valid, and none is in this repository.</summary>
/// <param name="Kind">What it is, for the score by kind.</param>
/// <param name="Text">As somebody would paste it.</param>
/// <param name="Secret">The part that must be found as a whole.</param>
public sealed record PlantedSecret(string Kind, string Text, string Secret);
