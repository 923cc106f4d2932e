using ChatOpsVerifier.Persistence.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Persistence.Sqlite;

internal sealed class SqliteOptionsRules : IValidateOptions<PersistenceOptions>
{
    public ValidateOptionsResult Validate(string? name, PersistenceOptions options) =>
        ProblemOf(options.ConnectionString) is { } problem ? ValidateOptionsResult.Fail($"ConnectionString {problem}") : ValidateOptionsResult.Success;

    /// <returns>What is wrong with it, without its value; <c>null</c> if it can be used.</returns>
    public static string? ProblemOf(string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            return null;
        }

        try
        {
            var found = new SqliteConnectionStringBuilder(connectionString);
            return found.DataSource.Length == 0 || found.DataSource.StartsWith(':') || found.Mode is SqliteOpenMode.Memory or SqliteOpenMode.ReadOnly
                ? "names no permanent file; use \"Data Source=PATH\", neither in memory nor read-only."
                : null;
        }
        catch (ArgumentException unknown)
        {
            // The message names the keyword and never its value.
            return $"is none of SQLite: {unknown.Message}";
        }
    }
}
