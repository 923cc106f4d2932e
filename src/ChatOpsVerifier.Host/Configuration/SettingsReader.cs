using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Configuration.Reminders;
using ChatOpsVerifier.Host.Configuration.SecretRules;
using ChatOpsVerifier.Host.Configuration.Sections;
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
        var read = new ValueReader(configuration, contentRoot, problems);
        var options = ConfiguredOptions.Read(read);
        var layers = new LayerReader(read, contentRoot);
        var people = OperatorsReader.Read(configuration, layers, problems);
        RemindersReader.Complete(read, options.Get<ReminderOptions>(), layers, configuration, people);
        EscalationReader.Check(read, options.Get<EscalationOptions>(), people);
        StatusReader.Complete(read, options.Get<StatusOptions>(), people);
        var settings = new Settings(
            ReadDatabase(read),
            people,
            [.. InstalledChannels.All.Select(c => c.Read(new(read, configuration, contentRoot, addresses)))],
            ReadSecretRules(read, options.Get<SecretRuleSettings>()),
            WebReader.Complete(read, options, configuration, addresses, people))
        {
            HolidayFiles = layers.Coverages,
        };
        problems.AddRange(ListenAddresses.Problems(addresses));
        return problems.Count == 0 ? settings : throw new SettingsException([.. problems]);
    }

    private static DatabaseSettings ReadDatabase(ValueReader read)
    {
        var name = read.Value<string>("Database:Provider");
        var kind = Databases.All.FirstOrDefault(k => k.Name == name) ?? Databases.All[0];
        var connection = read.Place("Database:ConnectionString");
        if (kind.ProblemOf(connection) is { } problem)
        {
            read.Complain($"Database:ConnectionString {problem}");
        }

        return new DatabaseSettings(kind, connection);
    }

    private static SecretRulesFile? ReadSecretRules(ValueReader read, SecretRuleSettings rules)
    {
        if (rules.File is not { } path)
        {
            return null;
        }

        var problems = new List<string>();
        var file = GitleaksFile.Read(path, problems);
        problems.ForEach(p => read.Complain($"Evidence:SecretRules: {p}"));
        return file;
    }
}

/// <summary>The configuration cannot be used; the message lists every reason.</summary>
internal sealed class SettingsException(ImmutableArray<string> problems)
    : Exception(
        $"The configuration has {Counted.InWords(problems.Length, "problem")}:{string.Concat(problems.Select(p => $"{Environment.NewLine}  - {p}"))}")
{
    public ImmutableArray<string> Problems { get; } = problems;
}
