using ChatOpsVerifier.Drills.Snapshots;

namespace ChatOpsVerifier.Drills.Archives;

/// <summary>The files of a snapshot, in an archive or in the folder that it was unpacked into.</summary>
internal interface IPackedFiles : IDisposable
{
    /// <summary>Relative, with slashes, each once.</summary>
    IReadOnlyCollection<string> Names { get; }

    /// <summary>SHA-256 of the archive; null: it is a folder.</summary>
    string? Digest(CancellationToken cancellation);

    /// <summary>Reading it to its end checks that it is whole.</summary>
    /// <exception cref="SnapshotException">It cannot be read, or is not what the archive says of it: also while the stream is read.</exception>
    Stream Open(string name);
}
