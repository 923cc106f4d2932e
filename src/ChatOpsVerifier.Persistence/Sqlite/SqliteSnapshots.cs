using ChatOpsVerifier.Persistence.Backups;
using ChatOpsVerifier.Persistence.Storage;
using Microsoft.Data.Sqlite;

namespace ChatOpsVerifier.Persistence.Sqlite;

/// <summary>
/// SQLite's online backup (sqlite.org/backup.html), all pages in one step: one read transaction, so that the copy is of one instant
/// and is not begun again when somebody commits meanwhile. VACUUM INTO would do it too, but writes into whatever short file is there.
/// </summary>
internal sealed class SqliteSnapshots(SqliteDatabase database) : IDatabaseSnapshots
{
    private const int MostComplaints = 5;

    public Task<string> TakeAsync(string file, CancellationToken cancellationToken) => Task.Run(() => Take(file), cancellationToken);

    private string Take(string file)
    {
        PrivateFile.Create(file).Dispose();
        try
        {
            using var source = new SqliteConnection(database.ReaderConnectionString());
            using var copy = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
            source.Open();
            copy.Open();
            source.BackupDatabase(copy);
            // The copy takes over that the source has a log beside it; alone in a file it has none.
            Ask(copy, "PRAGMA journal_mode = DELETE");
            var complaints = Ask(copy, $"PRAGMA integrity_check({MostComplaints})");
            if (complaints is not ["ok"])
            {
                throw new DatabaseUnusableException(
                    $"{database.File} is damaged: {string.Join("; ", complaints)}. No backup was made of it. Restore an earlier one.");
            }

            return Ask(copy, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId DESC LIMIT 1").FirstOrDefault() ?? "";
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is SqliteErrors.Full or SqliteErrors.InputOutput)
        {
            throw new DatabaseUnusableException(DiskRoom.Sentence(file), fault);
        }
        catch (SqliteException fault)
        {
            throw SqliteFile.Explain(fault, database.File);
        }
    }

    private static List<string> Ask(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        using var reader = command.ExecuteReader();
        List<string> answers = [];
        while (reader.Read())
        {
            answers.Add(reader.GetString(0));
        }

        return answers;
    }
}
