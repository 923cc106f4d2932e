using ChatOpsVerifier.Host.Configuration;
using Microsoft.Extensions.Configuration;

namespace ChatOpsVerifier.Host.Tests.Configuration;

/// <summary>A section that nobody knows is named where it is meant for this program.</summary>
public sealed class UnknownSettingsTests
{
    [Theory]
    [InlineData("Team:Transport", "Teams:Transport (is that what you meant?)")]
    [InlineData("Operator:0:Name", "Operators:0:Name (is that what you meant?)")]
    [InlineData("Slakc:BotTokenFile", "Slack:BotTokenFile (is that what you meant?)")]
    [InlineData("Remainders:Interval", "Reminders:Interval (is that what you meant?)")]
    public void ASection_WithALetterTooMany_IsNamed_WhereverItIsSet(string key, string meant)
    {
        var found = Assert.Single(UnknownSettings.Find(Configuration(key)));
        Assert.Equal($"{key}: found a setting that does not exist; use {meant}.", found);
    }

    [Theory]
    [InlineData("Mail:Server")]
    [InlineData("Team:Lead")]
    public void ASectionOfSomethingElse_IsNamedOnTheCommandLineAlone(string key)
    {
        Assert.Empty(UnknownSettings.Find(Configuration(key)));

        var found = Assert.Single(UnknownSettings.Find(new ConfigurationBuilder().AddCommandLine([$"--{key}=x"]).Build()));
        Assert.StartsWith($"{key}: found a setting that does not exist; use one that begins with Database:, Data:, ", found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kestrel:Endpoints:Http:Url")]
    [InlineData("logging:LogLevel:Default")]
    [InlineData("Teams:Transport")]
    public void ASectionOfTheFramework_AndOneOfOurs_AreKnown(string key) =>
        Assert.Empty(UnknownSettings.Find(new ConfigurationBuilder().AddCommandLine([$"--{key}", "x"]).Build()));

    /// <summary>JOBS of make, DATA of a shell script: an environment is shared.</summary>
    [Theory]
    [InlineData("JOBS", "4")]
    [InlineData("data", "/srv")]
    [InlineData("Web", "on")]
    public void ASectionsName_AsAVariable_IsSomebodyElses_AndAnywhereElseAMistake(string name, string value)
    {
        var prefix = $"VERIFIER_TEST_{Guid.NewGuid():N}_";
        Environment.SetEnvironmentVariable(prefix + name, value);
        try
        {
            Assert.Empty(UnknownSettings.Find(new ConfigurationBuilder().AddEnvironmentVariables(prefix).Build()));
        }
        finally
        {
            Environment.SetEnvironmentVariable(prefix + name, null);
        }

        Assert.StartsWith(
            $"{name}: found a setting that does not exist", Assert.Single(UnknownSettings.Find(Configuration(name))), StringComparison.OrdinalIgnoreCase);
        Assert.Single(UnknownSettings.Find(new ConfigurationBuilder().AddCommandLine([$"--{name}", value]).Build()));
    }

    private static IConfigurationRoot Configuration(
        string key) => new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(key, (string?)"x")]).Build();
}
