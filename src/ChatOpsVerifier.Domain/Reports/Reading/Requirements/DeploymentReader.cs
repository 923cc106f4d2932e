using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Reports.Reading.Requirements;

/// <summary>Deployments as a document names them: <c>`chatty-camel-373` (pilot)</c>.</summary>
internal static partial class DeploymentReader
{
    public static ImmutableArray<string> Read(string text) =>
        [.. Named().Matches(text).Select(m => $"{m.Groups["name"].Value} ({m.Groups["kind"].Value})").Distinct(StringComparer.OrdinalIgnoreCase)];

    [GeneratedRegex(
        @"`(?<name>[^`\r\n]{1,80})`\s\((?<kind>pilot|dev|development|prod|production|stag(e|ing)|test|testing|qa|uat|preprod|pre-production|sandbox|demo|live"
        + @"|preview|canary|dr|disaster recovery|primary|secondary)\)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
