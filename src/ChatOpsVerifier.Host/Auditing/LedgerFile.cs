using System.IO.Compression;
using System.Security.Cryptography;
using ChatOpsVerifier.Conversations.Integrity;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Host.Auditing;

/// <summary>A ledger in a file: an export pack, or the bare lines.</summary>
internal static class LedgerFile
{
    /// <exception cref="FormatException">Neither a pack nor ledger lines; the message says what was found.</exception>
    public static AuditedLedger Open(byte[] file) =>
        file.AsSpan().StartsWith("PK"u8) ? OpenPack(file) : new AuditedLedger(LedgerLines.Read(file), null);

    private static AuditedLedger OpenPack(byte[] file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
            var files = zip.Entries.ToDictionary(e => e.FullName, ReadAll);
            return files.TryGetValue(AuditPack.LedgerFile, out var lines)
                ? new AuditedLedger(LedgerLines.Read(lines), new Contents(files))
                : throw new FormatException($"This zip holds no {AuditPack.LedgerFile}; expected is a pack made by `export --format pack`.");
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException)
        {
            throw new FormatException($"This zip cannot be read: {e.Message}", e);
        }
    }

    private static byte[] ReadAll(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private sealed class Contents(Dictionary<string, byte[]> files) : IAuditedContents
    {
        public Task<EvidenceIntegrity> EvidenceAsync(string sha256) => Task.FromResult(Check(AuditPack.EvidenceFolder + sha256, sha256));

        public Task<EvidenceIntegrity> SourceAsync(string sha256)
        {
            // The present source has a plain name; earlier ones are named by their digest.
            var earlier = Check($"{AuditPack.SourcesFolder}{sha256}.md", sha256);
            return Task.FromResult(earlier == EvidenceIntegrity.Missing ? Check(AuditPack.SourceFile, sha256) : earlier);
        }

        private EvidenceIntegrity Check(string path, string sha256) => !files.TryGetValue(path, out var content)
            ? EvidenceIntegrity.Missing
            : Convert.ToHexStringLower(SHA256.HashData(content)) == sha256 ? EvidenceIntegrity.Intact : EvidenceIntegrity.Changed;
    }
}
