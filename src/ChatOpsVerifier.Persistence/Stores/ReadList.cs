using System.Data.Common;
using ChatOpsVerifier.Persistence.Model;

namespace ChatOpsVerifier.Persistence.Stores;

internal static class ReadList
{
    /// <summary>What a kept statement answers.</summary>
    public static Task<IReadOnlyList<T>> ListAsync<T>(
        this VerifierContext db, FormattableString sql, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<T>>(db.Statements.List(sql, read));
    }
}
