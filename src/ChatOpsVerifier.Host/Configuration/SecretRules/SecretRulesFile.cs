using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Secrets;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Host.Configuration.SecretRules;

/// <summary>Further rules for finding secrets, from a file in the format of gitleaks.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="NotUsed">Each rule that is not used, and why: "pkcs12-file (it has no regex)".</param>
internal sealed record SecretRulesFile(string Path, ImmutableArray<SecretRule> Rules, ImmutableArray<string> NotUsed)
{
    public string Words => NotUsed.IsEmpty
        ? $"{Counted.Of(Rules.Length, "rule is", "rules are")} used"
        : $"{Counted.Part(Rules.Length, Rules.Length + NotUsed.Length, "rule is", "rules are")} used; not used: {string.Join(", ", NotUsed)}";
}
