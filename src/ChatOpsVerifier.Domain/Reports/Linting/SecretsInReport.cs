using ChatOpsVerifier.Domain.Secrets;

namespace ChatOpsVerifier.Domain.Reports.Linting;

/// <summary>
/// A password or key in the report itself. The file is kept byte for byte and shown to the whole team, so the value is named
/// by its line only, never repeated.
/// </summary>
internal static class SecretsInReport
{
    public static IEnumerable<LintIssue> Find(SourceText source) =>
        SecretDetector.Find(source.Text)
            .GroupBy(m => source.LineOf(m.Start))
            .Select(line => new LintIssue(LintSeverity.Error, line.Key, "secret-in-report",
                $"Line {line.Key} contains what looks like a secret ({string.Join(", ", line.Select(m => m.Kind).Distinct())}). "
                    + $"Remove it from the file, import the file again and replace the secret where it is used; "
                    + $"if it is not a secret, acknowledge this line by name."));
}
