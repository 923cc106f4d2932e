using ChatOpsVerifier.Host.Configuration.Values;
using ChatOpsVerifier.Host.Tests.Programs;

namespace ChatOpsVerifier.Host.Tests.Configuration;

public sealed class ReadmeTests
{
    [Fact]
    public void ConfigurationTable_SaysWhatTheCatalogSays()
    {
        var rows = File.ReadAllLines(Path.Combine(Repository.Root, "README.md")).SkipWhile(l => !l.StartsWith("| setting |", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|'));
        var catalog = SettingCatalog.All.Select(s => $"| `{s.Key}` | {(s.Default is null ? "" : $"`{s.Default}`")} | {s.Accepted} | {s.Meaning} |");
        Assert.Equal(catalog, rows);
    }
}
