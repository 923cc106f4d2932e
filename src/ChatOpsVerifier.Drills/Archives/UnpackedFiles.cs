using ChatOpsVerifier.Drills.Files;
using ChatOpsVerifier.Drills.Snapshots;

namespace ChatOpsVerifier.Drills.Archives;

/// <summary>A folder into which an archive was unpacked.</summary>
internal sealed class UnpackedFiles : IPackedFiles
{
    private readonly string _root;

    public UnpackedFiles(string root)
    {
        _root = Path.GetFullPath(root);
        var names = new List<string>();
        foreach (var (name, entry) in FolderTree.Walk(_root))
        {
            if (entry.LinkTarget is not null || FileKind.Special(entry.FullName) is not null)
            {
                throw new SnapshotException($"{name} in {_root} is not a file. A snapshot has files only; remove it.");
            }

            if (entry is not DirectoryInfo)
            {
                names.Add(name);
            }
        }

        Names = names;
    }

    public IReadOnlyCollection<string> Names { get; }

    public string? Digest(CancellationToken cancellation) => null;

    public Stream Open(string name) => new FileStream(Path.Combine(_root, name), FileMode.Open, FileAccess.Read, FileShare.Read);

    public void Dispose()
    {
    }
}
