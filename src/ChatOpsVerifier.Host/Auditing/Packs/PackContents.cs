using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatOpsVerifier.Host.Auditing.Pages;
using ChatOpsVerifier.Host.Json;

namespace ChatOpsVerifier.Host.Auditing.Packs;

/// <summary>Makes every file of a pack but its manifest and signature. Pure: an export writes these bytes, and a check compares with them.</summary>
internal static class PackContents
{
    /// <param name="publicPem">The signing key's public half; null: the pack is not signed.</param>
    public static IReadOnlyList<PackFile> Build(PackInput input, byte[]? publicPem)
    {
        var view = PackView.Of(input);
        var current = view.Assessment.State.SourceSha256;
        List<PackFile> files =
        [
            new(PackFiles.Readme, Encoding.UTF8.GetBytes(PackReadme.Write(view))),
            new(PackFiles.Page, Encoding.UTF8.GetBytes(AuditPage.Write(view))),
            new(PackFiles.Report, view.Rendered.Bytes),
            new(PackFiles.Source, input.Sources[current]),
            .. view.Sources.Where(s => s != current).Select(s => new PackFile(PackFiles.EarlierSource(s), Source(input, s))),
            new(PackFiles.Status, Json(ReportJson.Build(input.Facts.Slug, current, view.Assessment), JsonDocuments.Readable.ReportDocument)),
            new(PackFiles.Ledger, LedgerLines.Write(input.Entries)),
            new(PackFiles.EvidenceIndex, Json(Index(view), JsonDocuments.Readable.EvidenceIndexDocument)),
            .. view.EvidencePaths.Where(e => input.Evidence.ContainsKey(e.Key)).Select(e => new PackFile(e.Value, input.Evidence[e.Key])),
            new(PackFiles.Script, Encoding.UTF8.GetBytes(PackScript.Text)),
            .. publicPem is null ? [] : new[] { new PackFile(PackFiles.Key, publicPem) },
        ];
        return [.. files, new PackFile(PackFiles.Sums, Sums(files))];
    }

    public static byte[] Json<T>(T document, JsonTypeInfo<T> type) => [.. JsonSerializer.SerializeToUtf8Bytes(document, type), (byte)'\n'];

    private static EvidenceIndexDocument Index(PackView view) =>
        new([.. view.Evidence.Select(e => new EvidenceFileDocument(
            e.Removed is null && view.Input.Evidence.ContainsKey(e.Sha256) ? view.EvidencePaths[e.Sha256] : null, ReportJson.Evidence(e)))]);

    private static byte[] Source(PackInput input, string sha256) =>
        input.Sources.TryGetValue(sha256, out var bytes) ? bytes : throw new FormatException($"The imported file {sha256} is missing.");

    /// <summary>In the format that `sha256sum -c` reads.</summary>
    private static byte[] Sums(IEnumerable<PackFile> files) =>
        Encoding.UTF8.GetBytes(string.Concat(files.Select(f => $"{Convert.ToHexStringLower(SHA256.HashData(f.Content))}  {f.Path}\n")));
}
