using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatOpsVerifier.Drills.Comparing;

namespace ChatOpsVerifier.Drills.Certificates;

/// <summary>
/// The certificate as an in-toto Statement v1 (in-toto/attestation, spec/v1/statement.md), so that it can be put into a DSSE envelope and
/// signed as it is. A subject needs a digest: a snapshot that was not read has none and is not a subject.
/// </summary>
public static class CertificateJson
{
    public const string PredicateType = "urn:chatops-verifier:restore-drill:v1";

    /// <summary>Name of the digest that is the same for the same content in any order and form of storage.</summary>
    public const string ContentDigest = "restoreDrillV1";

    public static byte[] Write(RestoreCertificate certificate) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(Statement(certificate), CertificateJsonContext.Readable.DrillStatement), (byte)'\n'];

    private static DrillStatement Statement(RestoreCertificate c) => new(
        "https://in-toto.io/Statement/v1",
        [.. Subject("source", c.Source), .. Subject("restored", c.Restored)],
        PredicateType,
        new DrillPredicate(
            c.Id.ToString("D"),
            Upper(c.Comparison.Verdict),
            "self-attested",
            c.Kind.ToString().ToLowerInvariant(),
            c.By,
            c.Host,
            new DrillTool("ChatOps Verifier", c.Version),
            Instant(c.StartedAt),
            Instant(c.FinishedAt),
            new DrilledSnapshot(c.Source.Location, c.Source.FileSha256, c.Source.Facts),
            new DrilledSnapshot(c.Restored.Location, c.Restored.FileSha256, c.Restored.Facts),
            c.RestoredWith,
            c.TakenAt is { } taken ? new BackupAge(Instant(taken), (long)c.Age!.Value.TotalSeconds) : null,
            c.Duration is { } took
                ? new RestoreDuration(Instant(c.RestoreStartedAt!.Value), Instant(c.RestoreFinishedAt!.Value), (long)took.TotalSeconds)
                : null,
            c.Comparison.Tables,
            c.Comparison.Definitions,
            c.Comparison.Problems,
            c.Limits));

    internal static string Upper(ComparisonVerdict verdict) => verdict.ToString().ToUpperInvariant();

    internal static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static IEnumerable<DrillSubject> Subject(string name, CertifiedSnapshot snapshot)
    {
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        if (snapshot.FileSha256 is { } file)
        {
            digests["sha256"] = file;
        }

        if (snapshot.ContentDigest is { } content)
        {
            digests[ContentDigest] = content;
        }

        return digests.Count == 0 ? [] : [new DrillSubject(name, digests)];
    }
}

internal sealed record DrillStatement(
    [property: JsonPropertyName("_type")] string Type, IReadOnlyList<DrillSubject> Subject, string PredicateType, DrillPredicate Predicate);

internal sealed record DrillSubject(string Name, IReadOnlyDictionary<string, string> Digest);

internal sealed record DrillPredicate(
    string Id,
    string Verdict,
    string Attestation,
    string Kind,
    string By,
    string Host,
    DrillTool Tool,
    string StartedAt,
    string FinishedAt,
    DrilledSnapshot Source,
    DrilledSnapshot Restored,
    string? RestoredWith,
    BackupAge? BackupAge,
    RestoreDuration? RestoreDuration,
    IReadOnlyList<TableComparison> Tables,
    IReadOnlyList<DefinitionDifference> Definitions,
    IReadOnlyList<string> Problems,
    IReadOnlyList<string> Limits);

internal sealed record DrillTool(string Name, string Version);

internal sealed record DrilledSnapshot(string Location, string? Sha256, IReadOnlyList<string> Facts);

/// <param name="Seconds">From the backup to the start of the drill.</param>
internal sealed record BackupAge(string TakenAt, long Seconds);

internal sealed record RestoreDuration(string StartedAt, string FinishedAt, long Seconds);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DrillStatement))]
internal sealed partial class CertificateJsonContext : JsonSerializerContext
{
    public static CertificateJsonContext Readable => field ??=
        new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
