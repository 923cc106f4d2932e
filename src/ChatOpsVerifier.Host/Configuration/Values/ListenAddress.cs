namespace ChatOpsVerifier.Host.Configuration.Values;

/// <summary>An address to listen on, and the setting that names it.</summary>
internal sealed record ListenAddress(string Setting, string Value);
