using ChatOpsVerifier.Drills.Rows;

namespace ChatOpsVerifier.Drills.Snapshots;

/// <summary>What was backed up, or what was restored, opened to be read. It is never written to.</summary>
public abstract class Snapshot : IDisposable
{
    /// <summary>Where it is, without a password.</summary>
    public abstract string Location { get; }

    public abstract IReadOnlyList<Table> Tables { get; }

    /// <summary>What belongs to a snapshot beside rows, such as the definition of a table: name and text. Compared one by one.</summary>
    public virtual IReadOnlyDictionary<string, string> Definitions => EmptyDefinitions;

    /// <summary>Parts that are in the snapshot, or might have been, and are not compared.</summary>
    public virtual IReadOnlyList<string> NotCompared => [];

    /// <summary>Facts for the certificate, such as the version of a server.</summary>
    public virtual IReadOnlyList<string> Facts => [];

    /// <summary>SHA-256 of the snapshot as one file, in lower case; null: it is not one file.</summary>
    public virtual string? DigestOfFile(CancellationToken cancellation) => null;

    /// <summary>Gives every row of the table to the sink. May be called once for each table, one after the other.</summary>
    /// <exception cref="SnapshotException">A row cannot be read.</exception>
    public abstract void Read(Table table, IRowSink rows, CancellationToken cancellation);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }

    private static readonly Dictionary<string, string> EmptyDefinitions = [];
}
