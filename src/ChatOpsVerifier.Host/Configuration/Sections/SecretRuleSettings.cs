using ChatOpsVerifier.Conversations.Settings;

namespace ChatOpsVerifier.Host.Configuration.Sections;

internal sealed record SecretRuleSettings
{
    /// <summary>Absolute; <c>null</c>: the built-in rules alone.</summary>
    [Setting(
        "Evidence:SecretRules",
        "Further rules for finding secrets in what is sent, beside the built-in ones. Read at the start.",
        Accepted = "the path of a rule file in the format of gitleaks (.toml)",
        IsPath = true)]
    public string? File { get; init; }
}
