using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using ChatOpsVerifier.Conversations.Integrity;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Host.Auditing.Packs;
using ChatOpsVerifier.Host.Json;

namespace ChatOpsVerifier.Host.Auditing.Verifying;

/// <summary>Checks a pack that anybody may have made: its form, its signature, every digest, the chain, and that every file follows from the events.</summary>
internal static class PackCheck
{
    /// <param name="mostBytes">What it may unpack to.</param>
    /// <exception cref="FormatException">It is not a pack; the message says what was found.</exception>
    public static async Task<FileCheck> RunAsync(byte[] zip, KeyExpectation expected, LedgerAnchor? anchor, long mostBytes = PackZip.MostBytes)
    {
        var all = PackArchive.Read(zip, mostBytes);
        var files = all.ToDictionary(f => f.Path, f => f.Content, StringComparer.Ordinal);
        var manifest = Manifest(files);
        var signature = PackSignature.Check(manifest, files, expected);
        List<string> problems = [.. signature.Problems, .. Contents(manifest, files)];
        List<string> notes = [.. signature.Notes];
        List<string> limits = [.. signature.Limits];

        var entries = Lines(files);
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in all)
        {
            contents.TryAdd(Digest.Of(file.Content), file.Content);
        }

        var audit = await LedgerAudit.RunAsync(new AuditedLedger(entries, new PackedContents(contents)), anchor);
        problems.AddRange(audit.Finding.Problems);
        notes.AddRange(audit.Notes);
        limits.AddRange(audit.Limits);
        if (audit.Head != manifest.LedgerHead || entries.Count != manifest.LedgerEntries)
        {
            problems.Add(
                $"The manifest names entry {manifest.LedgerEntries} with the head {Shorten.Hash(manifest.LedgerHead)}; the ledger in this pack ends with entry "
                    + $"{entries.Count} and the head {Shorten.Hash(audit.Head)}.");
        }

        if (audit.IsIntact)
        {
            Rebuild(manifest, files, entries, contents, problems, notes, limits);
        }

        return new FileCheck(entries.Count, audit.Evidence, audit.Head, [.. problems], [.. notes], [.. limits]) { Slug = manifest.Slug };
    }

    private static PackManifestDocument Manifest(Dictionary<string, byte[]> files)
    {
        var manifest = StrictJson.Read(PackFiles.Manifest, Require(files, PackFiles.Manifest), JsonDocuments.Readable.PackManifestDocument);
        if (manifest.Format != PackManifest.Format)
        {
            throw new FormatException($"The pack's form is \"{manifest.Format}\"; this program reads \"{PackManifest.Format}\".");
        }

        return manifest is { Slug: not null, FileName: not null, Program: not null, LedgerHead: not null, People: not null, Files: not null }
            && manifest.Files.All(f => f is { Path: not null, Sha256: not null })
            ? manifest
            : throw new FormatException($"{PackFiles.Manifest} lacks something that every pack's manifest has.");
    }

    private static IReadOnlyList<StoredEntry> Lines(Dictionary<string, byte[]> files)
    {
        try
        {
            return LedgerLines.ReadStrictly(Require(files, PackFiles.Ledger));
        }
        catch (FormatException e)
        {
            throw new FormatException($"{PackFiles.Ledger}: {e.Message}", e);
        }
    }

    /// <summary>Every file but manifest and signature is one that the manifest names, as it names it, and none is missing.</summary>
    private static IEnumerable<string> Contents(PackManifestDocument manifest, Dictionary<string, byte[]> files)
    {
        var named = new HashSet<string>(StringComparer.Ordinal) { PackFiles.Manifest, PackFiles.Signature };
        foreach (var file in manifest.Files)
        {
            if (!named.Add(file.Path))
            {
                yield return $"The manifest names {file.Path} twice.";
            }
            else if (!files.TryGetValue(file.Path, out var content))
            {
                yield return $"{file.Path} is missing.";
            }
            else if (content.LongLength != file.Bytes || Convert.ToHexStringLower(SHA256.HashData(content)) != file.Sha256)
            {
                yield return $"{file.Path} was changed: it is not what the manifest names.";
            }
        }

        foreach (var extra in files.Keys.Where(p => !named.Contains(p)))
        {
            yield return $"{extra} does not belong to the pack: the manifest does not name it.";
        }
    }

    private static void Rebuild(
        PackManifestDocument manifest, Dictionary<string, byte[]> files, IReadOnlyList<StoredEntry> entries, Dictionary<string, byte[]> contents,
        List<string> problems, List<string> notes, List<string> limits)
    {
        if (manifest.Program != ProgramVersion.Text)
        {
            limits.Add($"Not done: making each file again from the events. The pack was made by {manifest.Program}; this is {ProgramVersion.Text}.");
            return;
        }

        var facts = new PackFacts(
            manifest.Slug, manifest.FileName, manifest.ExportedAt, manifest.People, manifest.MaxEvidenceAgeDays, manifest.Program, manifest.PublicKey);
        IReadOnlyList<PackFile> made;
        try
        {
            made = PackContents.Build(new PackInput(facts, entries, contents, contents), files.GetValueOrDefault(PackFiles.Key));
        }
        catch (Exception e) when (e is FormatException
            or JsonException
            or InvalidOperationException
            or ArgumentException
            or KeyNotFoundException
            or NotSupportedException)
        {
            // A chain can be in order and its events still contradict one another: an answer to a check that no file has.
            problems.Add($"The files cannot be made again from the events: {e.Message}");
            return;
        }

        var differ = made.Where(f => !files.TryGetValue(f.Path, out var there) || !there.AsSpan().SequenceEqual(f.Content)).Select(f => f.Path)
            .Concat(files.Keys.Except(made.Select(f => f.Path)).Where(p => p is not (PackFiles.Manifest or PackFiles.Signature))).ToList();
        if (!PackManifest.Write(PackManifest.Of(new PackInput(facts, entries, contents, contents), made)).AsSpan().SequenceEqual(files[PackFiles.Manifest]))
        {
            differ.Add(PackFiles.Manifest);
        }

        if (differ.Count == 0)
        {
            notes.Add($"Each of the {made.Count + 1} files was made again from the events and is the same to the byte.");
        }

        problems.AddRange(differ.Select(p => $"{p} does not follow from the events: made again, it is different."));
    }

    private static byte[] Require(Dictionary<string, byte[]> files, string path) =>
        files.TryGetValue(path, out var content)
            ? content
            : throw new FormatException($"This zip holds no {path}; expected a pack made by `export --format pack`.");

    private sealed class PackedContents(Dictionary<string, byte[]> contents) : IAuditedContents
    {
        public Task<EvidenceIntegrity> EvidenceAsync(
            string sha256) => Task.FromResult(sha256 is not null && contents.ContainsKey(sha256) ? EvidenceIntegrity.Intact : EvidenceIntegrity.Missing);

        public Task<EvidenceIntegrity> SourceAsync(string sha256) => EvidenceAsync(sha256);
    }
}
