using ChatOpsVerifier.Host.Configuration.Values;
using ChatOpsVerifier.Host.Tests.Programs;

namespace ChatOpsVerifier.Host.Tests.Configuration;

/// <summary>The table of settings is written from their declarations: run this test with WRITE_DOCS=1 in the environment to write it again.</summary>
public sealed class SettingsTableTests
{
    private static readonly string Document = Path.Combine(Repository.Root, ".github", "SETTINGS.md");

    [Fact]
    public async Task Table_SaysWhatTheCatalogSays()
    {
        var lines = (await File.ReadAllLinesAsync(Document, TestContext.Current.CancellationToken)).ToList();
        var first = lines.FindIndex(l => l.StartsWith("| setting |", StringComparison.Ordinal)) + 2;
        var count = lines.Skip(first).TakeWhile(l => l.StartsWith('|')).Count();
        List<string> declared =
            [.. SettingCatalog.All.Select(s => $"| `{s.Key}` | {(s.Default is null ? "" : $"`{s.Default}`")} | {s.Accepted} | {s.Meaning} |")];
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1")
        {
            await File.WriteAllLinesAsync(Document, [.. lines[..first], .. declared, .. lines[(first + count)..]], TestContext.Current.CancellationToken);
            return;
        }

        Assert.Equal(declared, lines.GetRange(first, count));
    }
}
