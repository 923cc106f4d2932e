using ChatOpsVerifier.Persistence.Storage;

namespace ChatOpsVerifier.Persistence.Backups;

/// <summary>Copies of the database as of one instant, while it is in use.</summary>
public interface IDatabaseSnapshots
{
    /// <summary>
    /// Writes a whole database into a file of its own, readable by its owner only; works beside a server that writes, and in a folder that may not be written.
    /// </summary>
    /// <param name="file">Made new.</param>
    /// <returns>The last change of the schema that it has.</returns>
    /// <exception cref="DatabaseUnusableException">The database, or its copy, is damaged or cannot be written; the message says which.</exception>
    Task<string> TakeAsync(string file, CancellationToken cancellationToken);
}
