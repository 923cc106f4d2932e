using ChatOpsVerifier.Host.Tests.Programs;
using Microsoft.Data.Sqlite;

namespace ChatOpsVerifier.Host.Tests.Ledgers;

/// <summary>What somebody with a database tool could do to the ledger behind the program's back.</summary>
internal static class TamperedDatabase
{
    public static void Execute(RealData data, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data.Folder, "verifier.db")};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var triggers = connection.CreateCommand();
        triggers.CommandText = "SELECT name FROM sqlite_master WHERE type = 'trigger'";
        List<string> names = [];
        using (var reader = triggers.ExecuteReader())
        {
            while (reader.Read())
            {
                names.Add(reader.GetString(0));
            }
        }

        foreach (var statement in names.Select(n => $"DROP TRIGGER \"{n}\"").Append(sql))
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }
}
