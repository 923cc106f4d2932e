using System.Security.Cryptography;
using System.Text;
using ChatOpsVerifier.Drills.Rows;
using ChatOpsVerifier.Drills.Snapshots;

namespace ChatOpsVerifier.Drills.Files;

/// <summary>A folder, as restic, borg, rsync or tar restore one: files by relative path, size and SHA-256; links by their target; folders by name.</summary>
internal sealed class FolderSnapshot(string path) : Snapshot
{
    private static readonly Table Files = new("files");
    private static readonly Table Links = new("links");
    private static readonly Table Folders = new("folders", IsContent: false);

    private readonly string _root = Path.GetFullPath(path);

    public override string Location => _root;

    public override IReadOnlyList<Table> Tables => [Files, Links, Folders];

    public override IReadOnlyList<string> NotCompared => ["Owners, permissions, times, extended attributes and which files are hard links of one another."];

    public override void Read(Table table, IRowSink rows, CancellationToken cancellation)
    {
        foreach (var (name, entry) in FolderTree.Walk(_root))
        {
            cancellation.ThrowIfCancellationRequested();
            ExpectReadableName(name);
            if (entry.LinkTarget is { } target)
            {
                AddIf(table == Links, rows, name, target);
            }
            else if (entry is DirectoryInfo)
            {
                AddIf(table == Folders, rows, name, "");
            }
            else if (table == Files)
            {
                if (FileKind.Special(entry.FullName) is { } special)
                {
                    throw new SnapshotException(
                        $"{name} in {_root} is {special}, which has no content to compare. Leave it out of the backup, or remove it from both folders.");
                }

                AddFile(rows, entry.FullName, name, cancellation);
            }
        }
    }

    private static void AddIf(bool isAsked, IRowSink rows, string name, string content)
    {
        if (isAsked)
        {
            Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(Encoding.UTF8.GetBytes(content), digest);
            rows.Add(Encoding.UTF8.GetBytes(name), name, digest, content.Length);
        }
    }

    private static void AddFile(IRowSink rows, string path, string name, CancellationToken cancellation)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        var length = FileDigest.Compute(path, digest, cancellation);
        rows.Add(Encoding.UTF8.GetBytes(name), name, digest, length);
    }

    /// <summary>
    /// Bytes that are not UTF-8 are read as U+FFFD by .NET, so that the file of that name cannot be opened, and two names would look like one.
    /// </summary>
    private void ExpectReadableName(string name)
    {
        if (name.Contains('\uFFFD', StringComparison.Ordinal))
        {
            throw new SnapshotException($"\"{name}\" in {_root} has a name that is not UTF-8. Rename it, or leave it out of both folders.");
        }
    }
}
