using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Conversations.Reports;

/// <summary>Gets rid of a report. Its evidence files stay where they are: another report may have them, too.</summary>
public interface IReportRemovals
{
    /// <param name="archive">Keeps the ledger, as stored, and the imported files that could be read, by their digest. It is called before anything is deleted,
    /// and again where the ledger grew meanwhile.</param>
    /// <returns>False: there is no such report.</returns>
    Task<bool> RemoveAsync(
        string slug, Func<IReadOnlyList<StoredEntry>, IReadOnlyDictionary<string, byte[]>, Task> archive, CancellationToken cancellationToken);
}
