using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatOpsVerifier.Host.Backups;

/// <summary>What a backup holds, and what must be found again in whatever is restored from it. Stored as <c>manifest.json</c>; fields are only added.</summary>
/// <param name="Format">1; a higher one is refused.</param>
/// <param name="Version">Of the program that made it.</param>
/// <param name="Schema">The last change of the database's schema that it has.</param>
/// <param name="TakenAt">Just before the database was copied; verdicts are as of then.</param>
/// <param name="Problems">What was wrong with ledger or evidence already when the backup was made.</param>
/// <param name="Files">All but the manifest itself.</param>
internal sealed record BackupManifest(
    int Format,
    string Version,
    string Schema,
    DateTimeOffset TakenAt,
    IReadOnlyList<ReportState> Reports,
    IReadOnlyList<string> Problems,
    IReadOnlyList<BackedUpFile> Files)
{
    public const int CurrentFormat = 1;

    public int EvidenceFiles => Files.Count(f => BackupLayout.IsEvidence(f.Path));

    public byte[] Write() => [.. JsonSerializer.SerializeToUtf8Bytes(this, BackupJson.Readable.BackupManifest), (byte)'\n'];

    /// <exception cref="BackupDamagedException">It is none.</exception>
    /// <exception cref="BackupNewerException">It has a newer format.</exception>
    public static BackupManifest Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            RefuseNewer(json);
            var manifest = JsonSerializer.Deserialize(json.Span, BackupJson.Readable.BackupManifest);
            return manifest is not { Files: not null, Reports: not null, Problems: not null } ? throw new BackupDamagedException("The manifest names no files.")
                : manifest.Format == CurrentFormat ? manifest
                : throw new BackupDamagedException($"Its manifest names the format {manifest.Format}, which no version of this program has written.");
        }
        catch (JsonException e)
        {
            throw new BackupDamagedException(
                $"The manifest cannot be read: {(e.Path is { } at ? $"{at} is not what a backup of this program has there" : e.Message.TrimEnd('.'))}.");
        }
    }

    /// <summary>Before anything else is read of it: what a newer format looks like is not known here.</summary>
    private static void RefuseNewer(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement is { ValueKind: JsonValueKind.Object } root
            && root.TryGetProperty(
                "format", out var written) && written.ValueKind == JsonValueKind.Number && written.TryGetInt64(out var format) && format > CurrentFormat)
        {
            var by = root.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.String
                ? $"version {version.GetString()}"
                : "a newer version";
            throw new BackupNewerException(
                $"it has the format {format}, and version {BackupWriter.Version} reads format {CurrentFormat}. It was made by {by} of this program: use that "
                    + "version, or a newer one.");
        }
    }
}

/// <param name="Path">With slashes, below the data folder.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Lower-case hex.</param>
internal sealed record BackedUpFile(string Path, long Length, string Sha256);

/// <summary>One report as it was at an instant, so that a restored one can be compared.</summary>
/// <param name="Head">Head hash of its ledger.</param>
/// <param name="Evidence">Pieces that its ledger records.</param>
internal sealed record ReportState(string Slug, string Title, long Version, string Head, string Verdict, int Settled, int Checks, int Evidence);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(BackupManifest))]
[JsonSerializable(typeof(DrillCertificate))]
internal sealed partial class BackupJson : JsonSerializerContext
{
    public static BackupJson Readable => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
