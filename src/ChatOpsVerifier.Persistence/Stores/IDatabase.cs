using System.Data.Common;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Model;

namespace ChatOpsVerifier.Persistence.Stores;

/// <summary>All that the stores need to know of a particular database.</summary>
internal interface IDatabase
{
    /// <summary>What a failed write means, in words for the administrator: a full disk says so, however the database calls it.</summary>
    string Explain(Exception fault);

    /// <summary>Reads beside the writer, on one of a few connections that stay open and keep what they prepared.</summary>
    Task<T> ReadAsync<T>(Func<VerifierContext, Task<T>> read);

    /// <summary>A connection to write with, open and set up.</summary>
    Task<DbConnection> OpenWriterAsync(CancellationToken cancellationToken);

    /// <summary>Makes the files forget what was deleted.</summary>
    Task OverwriteDeletedAsync(CancellationToken cancellationToken);

    /// <summary>A transaction that holds the right to write from its beginning.</summary>
    /// <exception cref="NotStoredException">Others did not release that right in time.</exception>
    Task<DbTransaction> BeginAsync(DbConnection writer, CancellationToken cancellationToken);

    /// <summary>Changes whenever somebody else has committed something; what was written over this connection does not change it.</summary>
    long ReadChangesOfOthers(VerifierContext within);

    /// <summary>A context within that transaction, good until the next one is asked for. The caller keeps connection and transaction.</summary>
    VerifierContext OpenWithin(DbTransaction transaction);
}
