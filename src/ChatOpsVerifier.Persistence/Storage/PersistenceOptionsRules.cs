using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Persistence.Storage;

internal sealed class PersistenceOptionsRules : IValidateOptions<PersistenceOptions>
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    public ValidateOptionsResult Validate(string? name, PersistenceOptions options)
    {
        var problems = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Folder))
        {
            problems.Add("Folder is empty; it must name the folder that holds the database and the evidence.");
        }

        if (options.ConnectionString is { } text && string.IsNullOrWhiteSpace(text))
        {
            problems.Add($"ConnectionString is blank; leave it out to use {PersistenceOptions.DatabaseFileName} in the folder.");
        }

        Wait(nameof(options.BusyTimeout), options.BusyTimeout);
        Wait(nameof(options.MigrationTimeout), options.MigrationTimeout);
        if (options.WorksPerCommit is < 1 or > 10_000)
        {
            problems.Add($"WorksPerCommit is {options.WorksPerCommit}; use 1 to 10000.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);

        void Wait(string setting, TimeSpan found)
        {
            if (found <= TimeSpan.Zero || found > LongestWait)
            {
                problems.Add($"{setting} is {found}; use more than 00:00:00 and at most {LongestWait}.");
            }
        }
    }
}
