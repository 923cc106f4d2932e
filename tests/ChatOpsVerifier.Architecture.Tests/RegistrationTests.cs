using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Architecture.Tests;

/// <summary>What is added by a folder and one line (see ARCHITECTURE.md) is named nowhere else, so that another one changes nothing else.</summary>
public sealed partial class RegistrationTests
{
    [Fact]
    public void Channels_AreNamedAsValues_InTheirFoldersAndTheirRegistrationOnly() => Assert.Empty(
        from source in House.Sources("Host").Concat(House.Sources("Conversations")).Concat(House.Sources("Persistence"))
        let path = source.Path.Replace('\\', '/')
        where !path.Contains("/Slack/", StringComparison.Ordinal) && !path.Contains("/Teams/", StringComparison.Ordinal)
        // Commands that only one channel has.
        where !path.EndsWith("CommandLine/TeamsCommand.cs", StringComparison.Ordinal)
        from line in Code(source.Text)
        where ChannelAsAValue().IsMatch(line)
        select $"{path}: {line.Trim()}");

    [Fact]
    public void Databases_AreNamed_InTheirFoldersAndTheirRegistrationOnly() => Assert.Empty(
        from source in House.Sources("Host").Concat(House.Sources("Conversations")).Concat(House.Sources("Persistence"))
        let path = source.Path.Replace('\\', '/')
        where !path.Contains("/Persistence/Sqlite/", StringComparison.Ordinal) && !path.Contains(".Persistence/Sqlite/", StringComparison.Ordinal)
        where !path.EndsWith("Persistence/Databases.cs", StringComparison.Ordinal)
        // Whatever the program runs on, a backup holds SQLite.
        where !path.EndsWith("Backups/FolderStates.cs", StringComparison.Ordinal)
        from line in Code(source.Text)
        where line.Contains("Sqlite", StringComparison.Ordinal)
        select $"{path}: {line.Trim()}");

    [Fact]
    public void Stores_SpeakNoDialectOfSql() => Assert.Empty(
        from source in House.Sources("Persistence")
        let path = source.Path.Replace('\\', '/')
        where path.Contains("/Stores/", StringComparison.Ordinal) || path.Contains("/Storage/", StringComparison.Ordinal)
        from line in Code(source.Text)
        where Dialect().IsMatch(line)
        select $"{path}: {line.Trim()}");

    [Theory]
    [InlineData("if (channel == \"slack\")")]
    [InlineData("settings.Teams.IsOn")]
    [InlineData("services.AddTeams(o =>")]
    [InlineData("[\"Web\", \"Slack\", \"Teams\"]")]
    public void AChannelAsAValue_IsSeen(string line) => Assert.Matches(ChannelAsAValue(), line);

    [Theory]
    [InlineData("SELECT MIN(not_before) FROM outbox INDEXED BY ix_outbox")]
    [InlineData("SELECT value FROM json_each({0})")]
    [InlineData("INSERT OR IGNORE INTO inbox")]
    [InlineData("SELECT sql FROM sqlite_master")]
    [InlineData("PRAGMA user_version")]
    public void ADialect_IsSeen(string line) => Assert.Matches(Dialect(), line);

    private static IEnumerable<string> Code(string text) => text.Split('\n').Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal));

    [GeneratedRegex("""
        "slack"|"teams"|"Slack"|"Teams"|\b(Slack|Teams)Address\b|ettings\.(Slack|Teams)\b|\.(Add|Map)(Slack|Teams)\(
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ChannelAsAValue();

    [GeneratedRegex(@"INDEXED\sBY|\bjson_(each|extract|array)|OR\s(IGNORE|REPLACE)\sINTO|sqlite_|PRAGMA|\bstrftime\(|\bjulianday\(|\browid\b")]
    private static partial Regex Dialect();
}
