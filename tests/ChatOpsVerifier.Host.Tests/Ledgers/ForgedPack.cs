using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Host.Auditing;
using ChatOpsVerifier.Host.Auditing.Packs;
using ChatOpsVerifier.Host.Signing;
using NSec.Cryptography;

namespace ChatOpsVerifier.Host.Tests.Ledgers;

/// <summary>A pack in the hands of somebody who wants it to say something else.</summary>
internal sealed class ForgedPack(byte[] pack)
{
    public List<PackFile> Files { get; } = [.. Unzip(pack)];

    public string Text(string path) => Encoding.UTF8.GetString(Content(path));

    public byte[] Content(string path) => Files.First(f => f.Path == path).Content;

    public ForgedPack Replace(string path, string from, string to)
    {
        Assert.Contains(from, Text(path), StringComparison.Ordinal);
        return Put(path, Encoding.UTF8.GetBytes(Text(path).Replace(from, to, StringComparison.Ordinal)));
    }

    public ForgedPack Put(string path, byte[] content)
    {
        var at = Files.FindIndex(f => f.Path == path);
        if (at < 0)
        {
            Files.Add(new PackFile(path, content));
        }
        else
        {
            Files[at] = new PackFile(path, content);
        }

        return this;
    }

    public ForgedPack Remove(string path)
    {
        Assert.Equal(1, Files.RemoveAll(f => f.Path == path));
        return this;
    }

    /// <summary>Every digest is put right: those of SHA256SUMS, and those of the manifest.</summary>
    public ForgedPack WithDigests()
    {
        string[] unsigned = [PackFiles.Manifest, PackFiles.Signature];
        Put(
            PackFiles.Sums,
            Encoding.UTF8.GetBytes(string.Concat(Files
                .Where(f => f.Path != PackFiles.Sums && !unsigned.Contains(f.Path))
                .Select(f => $"{Digest(f)}  {f.Path}\n"))));
        return Manifest(m => m["files"] = new JsonArray([.. Files
            .Where(f => !unsigned.Contains(f.Path))
            .Select(f => new JsonObject { ["path"] = f.Path, ["bytes"] = f.Content.Length, ["sha256"] = Digest(f) })]));
    }

    public ForgedPack Manifest(Action<JsonObject> change)
    {
        var manifest = JsonNode.Parse(Content(PackFiles.Manifest))!.AsObject();
        change(manifest);
        return Put(PackFiles.Manifest, Encoding.UTF8.GetBytes(manifest.ToJsonString(new() { WriteIndented = true, NewLine = "\n" }) + "\n"));
    }

    /// <summary>With a key of the forger's own, which the manifest then names.</summary>
    public ForgedPack SignedByAnother()
    {
        using var own = new Key(SignatureAlgorithm.Ed25519);
        var key = new ServerKey(own);
        return Put(PackFiles.Key, key.PublicPem()).Manifest(m => m["publicKey"] = key.PublicKey).WithDigests().SignedBy(key);
    }

    public ForgedPack SignedBy(ServerKey key) => Put(PackFiles.Signature, key.Sign(Content(PackFiles.Manifest)));

    public byte[] Zip() => PackZip.Write(Files, DateTimeOffset.UnixEpoch);

    private static string Digest(PackFile file) => Convert.ToHexStringLower(SHA256.HashData(file.Content));

    private static IEnumerable<PackFile> Unzip(byte[] pack)
    {
        using var zip = new ZipArchive(new MemoryStream(pack));
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            yield return new PackFile(entry.FullName, bytes.ToArray());
        }
    }
}
