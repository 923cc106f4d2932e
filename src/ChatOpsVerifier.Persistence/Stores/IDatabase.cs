using System.Data.Common;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Persistence.Model;

namespace ChatOpsVerifier.Persistence.Stores;

/// <summary>All that the stores need to know of a particular database.</summary>
internal interface IDatabase
{
    /// <summary>What a failed write means, in words for the administrator: a full disk says so, however the database calls it.</summary>
    string Explain(Exception fault);

    /// <summary>A context to read with, beside the writer; disposed by the caller.</summary>
    VerifierContext OpenReader();

    /// <summary>A connection to write with, open and set up.</summary>
    Task<DbConnection> OpenWriterAsync(CancellationToken cancellationToken);

    /// <summary>Makes the files forget what was deleted.</summary>
    Task OverwriteDeletedAsync(CancellationToken cancellationToken);

    /// <summary>A transaction that holds the right to write from its beginning.</summary>
    /// <exception cref="NotStoredException">Others did not release that right in time.</exception>
    Task<DbTransaction> BeginAsync(DbConnection writer, CancellationToken cancellationToken);

    /// <summary>Changes whenever somebody else has committed something; what was written over this connection does not change it.</summary>
    Task<long> ReadChangesOfOthersAsync(DbTransaction transaction);

    /// <summary>A context within that transaction; disposed by the caller, who keeps connection and transaction.</summary>
    VerifierContext OpenWithin(DbTransaction transaction);
}
