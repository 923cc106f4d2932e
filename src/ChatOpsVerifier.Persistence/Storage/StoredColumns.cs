using System.Data.Common;

namespace ChatOpsVerifier.Persistence.Storage;

/// <summary>Columns as the tables keep them: instants are ticks in UTC.</summary>
internal static class StoredColumns
{
    public static string? Text(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateTimeOffset Instant(this DbDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);

    public static DateTimeOffset? InstantOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Instant(column);
}
