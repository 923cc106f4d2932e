using ChatOpsVerifier.Persistence.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsVerifier.Persistence.Sqlite;

/// <summary>
/// The migrations of before version 0.1.0 became one. A database that had all of them has the schema that this one makes, so its
/// history gets a row for it, and it is not run.
/// </summary>
internal static class SchemaBaseline
{
    private const string Initial = "20261202042059_Initial";
    private const string Last = "20261201155230_LedgerTexts";

    private static readonly HashSet<string> Replaced =
    [
        "20261124035202_Initial", "20261124150223_OutboxSlug", "20261124153404_SentMessagesAndRhythm", "20261128045745_ConversationReferences",
        "20261128050832_ReminderPolicies", "20261128052750_ReminderLadder", "20261128065919_OutboxLines", "20261201153444_PersonalAccess", Last,
    ];

    /// <param name="applied">The rows of the database's migration history.</param>
    /// <param name="file">The database, for the message.</param>
    /// <returns>What is applied in terms of the migrations that are known now.</returns>
    /// <exception cref="DatabaseUnusableException">It stopped before the last of the replaced migrations.</exception>
    public static IReadOnlyList<string> Translate(IReadOnlyCollection<string> applied, string file)
    {
        var replaced = applied.Where(Replaced.Contains).Order(StringComparer.Ordinal).ToList();
        if (replaced.Count == 0)
        {
            return [.. applied];
        }

        return replaced.Count == Replaced.Count
            ? [.. applied.Except(Replaced).Union([Initial])]
            : throw new DatabaseUnusableException(
                $"{file} was written by a version from before 0.1.0: its newest change is {replaced[^1]}; use {Last} or newer. Start the last version from "
                    + "before 0.1.0 on it once, then this one.");
    }

    /// <summary>Adds the row where it is missing. EF Core would otherwise make the tables again.</summary>
    public static async Task AddAsync(SqliteContext db, IReadOnlyCollection<string> applied, CancellationToken cancellationToken)
    {
        if (applied.Contains(Last) && !applied.Contains(Initial))
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
                SELECT {Initial}, "ProductVersion" FROM "__EFMigrationsHistory" WHERE "MigrationId" = {Last}
                """,
                cancellationToken);
        }
    }
}
