using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;

namespace ChatOpsVerifier.Testing;

/// <summary>The reports that ship with the program, as every test project sees them: copied beside the test executable.</summary>
public static class Samples
{
    public const string CanonicalFileName = "BACKUP_AND_RESTORE_VERIFICATION_REPORT.md";

    public const string CanonicalSlug = "backup-and-restore-verification-report";

    public static string CanonicalPath => Path.Combine(AppContext.BaseDirectory, "Samples", CanonicalFileName);

    /// <summary>A fresh array each time: a test may change it.</summary>
    public static byte[] CanonicalBytes() => File.ReadAllBytes(CanonicalPath);

    /// <summary>The canonical report as imported; throws with the refusal where it is refused.</summary>
    public static ImportResult.Imported Canonical() => Import(CanonicalBytes());

    public static ImportResult.Imported Import(string markdown) => Import(System.Text.Encoding.UTF8.GetBytes(markdown));

    public static ImportResult.Imported Import(byte[] bytes) => ReportImporter.Import(bytes) switch
    {
        ImportResult.Imported imported => imported,
        ImportResult.Refused refused => throw new InvalidOperationException($"{refused.Code}: {refused.Message}"),
        var other => throw new InvalidOperationException($"Unexpected result {other.GetType().Name}"),
    };
}
