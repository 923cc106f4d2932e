using System.Data.Common;
using ChatOpsVerifier.Persistence.Model;

namespace ChatOpsVerifier.Persistence.Stores;

/// <summary>Kept statements in the shape of the stores' asynchronous reads. SQLite answers without waiting, so they end before they return.</summary>
internal static class StatementReads
{
    /// <returns>All rows, in the order of the statement.</returns>
    public static Task<IReadOnlyList<T>> ListAsync<T>(
        this VerifierContext db, FormattableString sql, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<T>>(db.Statements.List(sql, read));
    }

    /// <returns>The first row; the default of its type where there is none.</returns>
    public static Task<T?> FirstAsync<T>(
        this VerifierContext db, FormattableString sql, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(db.Statements.First(sql, read));
    }
}
