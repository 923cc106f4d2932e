using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ChatOpsVerifier.Persistence.Sqlite;

/// <summary>Readers cannot write: what would slip past the single writer fails at once.</summary>
internal sealed class ReaderSetUp : DbConnectionInterceptor
{
    internal const string Pragmas = "PRAGMA query_only = ON; PRAGMA busy_timeout = 1000";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
