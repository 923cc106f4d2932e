using Microsoft.Data.Sqlite;

namespace ChatOpsVerifier.Host.Tests.Programs;

/// <summary>Looks into the database behind the program's back.</summary>
internal static class StoredRows
{
    public static long Count(RealData data, string from)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data.Folder, "verifier.db")};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own words.
        command.CommandText = $"SELECT COUNT(*) FROM {from}";
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }
}
