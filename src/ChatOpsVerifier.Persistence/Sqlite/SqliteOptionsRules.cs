using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Persistence.Sqlite;

internal sealed class SqliteOptionsRules : IValidateOptions<PersistenceOptions>
{
    public ValidateOptionsResult Validate(string? name, PersistenceOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            return ValidateOptionsResult.Skip;
        }

        try
        {
            var found = new SqliteConnectionStringBuilder(options.ConnectionString);
            return found.DataSource.Length == 0 || found.DataSource.StartsWith(':') || found.Mode is SqliteOpenMode.Memory or SqliteOpenMode.ReadOnly
                ? ValidateOptionsResult.Fail("ConnectionString names no file that can be kept; accepted is \"Data Source=PATH\", neither in memory nor read-only.")
                : ValidateOptionsResult.Success;
        }
        catch (ArgumentException unknown)
        {
            // The message names the keyword and never its value.
            return ValidateOptionsResult.Fail($"ConnectionString is none of SQLite: {unknown.Message}");
        }
    }
}
