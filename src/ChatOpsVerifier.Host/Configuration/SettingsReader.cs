using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Configuration.Reminders;
using ChatOpsVerifier.Host.Configuration.SecretRules;
using ChatOpsVerifier.Host.Configuration.Values;
using ChatOpsVerifier.Persistence;

namespace ChatOpsVerifier.Host.Configuration;

/// <summary>Reads all settings, checks each by itself and against the others, and reports every problem in one message.</summary>
internal static class SettingsReader
{
    /// <param name="addresses">Where the server is going to listen; none for a command that does not.</param>
    /// <exception cref="SettingsException">Something is wrong; the message names all of it.</exception>
    public static Settings Read(IConfiguration configuration, string contentRoot, IReadOnlyList<ListenAddress> addresses)
    {
        List<string> problems = [.. UnknownSettings.Find(configuration), .. FileSecrets.Problems(configuration)];
        var read = new ValueReader(configuration, problems);
        var layers = new LayerReader(read, contentRoot);
        var people = OperatorsReader.Read(configuration, layers, problems);
        var settings = new Settings(
            ReadDatabase(read),
            new DataSettings(Path.GetFullPath(read.Place("Data:Folder")!, contentRoot)),
            people,
            [.. InstalledChannels.All.Select(c => c.Read(new(read, configuration, contentRoot, addresses)))],
            new JobSettings(read.OneOf("Jobs:Storage", NamedPackages.JobStorages)),
            RemindersReader.Read(read, layers, configuration, people),
            EscalationReader.Read(read, people),
            StatusReader.Read(read, people),
            new OutboxSettings((int)read.Whole("Outbox:KeepSentDays", 1, 3650), (int)read.Whole("Outbox:KeepDeadDays", 1, 3650)),
            WebReader.Read(read, configuration, addresses, people),
            new EvidenceSettings(
                read.WholeOrNone("Evidence:MaxAgeDays", 1, 3650), read.Whole("Evidence:MaxBytes", 1024, 1L << 30), ReadSecretRules(read, contentRoot)),
            new SampleSettings(read.Flag("Samples:ImportOnFirstRun")),
            new LogSettings(read.OneOf("Logs:Level", "Verbose", "Debug", "Information", "Warning", "Error"), read.OneOf("Logs:Format", "Text", "Json")));
        settings = settings with { Backup = ReadBackup(read, contentRoot), HolidayFiles = layers.Coverages };
        problems.AddRange(ListenAddresses.Problems(addresses));
        return problems.Count == 0 ? settings : throw new SettingsException([.. problems]);
    }

    private static DatabaseSettings ReadDatabase(ValueReader read)
    {
        var name = read.OneOf("Database:Provider", [.. Databases.All.Select(k => k.Name)]);
        var kind = Databases.All.FirstOrDefault(k => k.Name == name) ?? Databases.All[0];
        var connection = read.Place("Database:ConnectionString");
        if (kind.ProblemOf(connection) is { } problem)
        {
            read.Complain($"Database:ConnectionString {problem}");
        }

        return new DatabaseSettings(kind, connection);
    }

    private static SecretRulesFile? ReadSecretRules(ValueReader read, string contentRoot)
    {
        if (read.Text("Evidence:SecretRules") is not { } written)
        {
            return null;
        }

        var problems = new List<string>();
        var file = GitleaksFile.Read(Path.GetFullPath(written, contentRoot), problems);
        problems.ForEach(p => read.Complain($"Evidence:SecretRules: {p}"));
        return file;
    }

    private static BackupSettings ReadBackup(ValueReader read, string contentRoot)
    {
        var every = read.Duration("Backup:Every", TimeSpan.FromMinutes(1));
        return new BackupSettings(
            read.Text("Backup:Folder") is { } folder
                ? Path.GetFullPath(folder, contentRoot)
                : null, every == default ? TimeSpan.FromDays(1) : every, (int)read.Whole("Backup:Keep", 1, 10_000));
    }
}

/// <summary>The configuration cannot be used; the message lists every reason.</summary>
internal sealed class SettingsException(ImmutableArray<string> problems)
    : Exception(
        $"The configuration has {Counted.InWords(problems.Length, "problem")}:{string.Concat(problems.Select(p => $"{Environment.NewLine}  - {p}"))}")
{
    public ImmutableArray<string> Problems { get; } = problems;
}
