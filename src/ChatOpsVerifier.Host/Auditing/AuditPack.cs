using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Host.Json;

namespace ChatOpsVerifier.Host.Auditing;

/// <summary>Everything that an auditor needs, in one file that can be checked without this program's database.</summary>
internal sealed class AuditPack(IVerificationStore store, IEvidenceStore evidence)
{
    public const string LedgerFile = "events.jsonl";
    public const string SourceFile = "source.md";
    public const string EvidenceFolder = "evidence/";
    public const string SourcesFolder = "sources/";

    public async Task<byte[]> WriteAsync(ReportView view, CancellationToken cancellationToken)
    {
        var slug = view.Record.Slug;
        var entries = await store.ReadLedgerAsync(slug, 0, cancellationToken);
        var (index, contents) = await EvidenceAsync(view, cancellationToken);
        List<(string Path, byte[] Content)> files =
        [
            ("README.txt", Encoding.UTF8.GetBytes(AuditPackReadme.Write(view))),
            ("report.md", view.Rendered.Bytes),
            (SourceFile, view.Assessment.Report.Source.Bytes.ToArray()),
            .. await EarlierSourcesAsync(view, cancellationToken),
            ("status.json", Json(ReportJson.Build(slug, view.Record.SourceSha256, view.Assessment), JsonDocuments.Readable.ReportDocument)),
            (LedgerFile, LedgerLines.Write(entries)),
            (EvidenceFolder + "index.json", Json(index, JsonDocuments.Readable.EvidenceIndexDocument)),
            .. contents,
        ];
        files.Add(("SHA256SUMS", Pack.Sums(files)));
        return Pack.Write(files, entries.Count == 0 ? default : entries[^1].At);
    }

    private async Task<(EvidenceIndexDocument Index, List<(string Path, byte[] Content)> Contents)> EvidenceAsync(ReportView view, CancellationToken cancellationToken)
    {
        List<EvidenceFileDocument> index = [];
        SortedDictionary<string, byte[]> contents = new(StringComparer.Ordinal);
        foreach (var item in view.Assessment.State.Evidence.Values.OrderBy(e => e.SubmittedAt).ThenBy(e => e.Id.Length).ThenBy(e => e.Id, StringComparer.Ordinal))
        {
            var path = EvidenceFolder + item.Sha256;
            var content = await evidence.ReadAsync(item.Sha256, cancellationToken);
            if (content is not null)
            {
                contents[path] = content;
            }

            index.Add(new EvidenceFileDocument(content is null ? null : path, ReportJson.Evidence(item)));
        }

        return (new EvidenceIndexDocument(index), [.. contents.Select(c => (c.Key, c.Value))]);
    }

    /// <summary>What was imported before the present file: answers of that time speak of those words.</summary>
    private async Task<ImmutableArray<(string Path, byte[] Content)>> EarlierSourcesAsync(ReportView view, CancellationToken cancellationToken)
    {
        var digests = view.Entries.Select(e => e.Event switch
        {
            VerificationEvent.ReportImported i => i.SourceSha256,
            VerificationEvent.ReportReimported i => i.SourceSha256,
            _ => null,
        }).OfType<string>().Distinct().Where(d => d != view.Record.SourceSha256);
        var sources = ImmutableArray.CreateBuilder<(string, byte[])>();
        foreach (var digest in digests)
        {
            sources.Add(($"{SourcesFolder}{digest}.md", await store.ReadSourceAsync(digest, cancellationToken)));
        }

        return sources.ToImmutable();
    }

    private static byte[] Json<T>(T document, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(document, type), (byte)'\n'];
}
