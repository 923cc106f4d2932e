using System.Text.Json;
using ChatOpsVerifier.Host.Tests.Programs;

namespace ChatOpsVerifier.Host.Tests.CommandLine;

public sealed class DrillCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Data => _folder.File("data");

    [Theory]
    [InlineData("same", "EQUAL", 0)]
    [InlineData("other", "DIFFERENT", 1)]
    [InlineData(null, "FAILED", 3)]
    public async Task Drill_WritesACertificate_WhateverTheVerdict(string? restored, string verdict, int exitCode)
    {
        Write("source", "same");
        Write("restored", restored);
        var name = _folder.File("certificate");
        var run = (await HostProgram.RunAsync(Data, "drill", _folder.File("source"), _folder.File("restored"), "-o", name, "--by", "olga")).Expect(exitCode);

        Assert.StartsWith(verdict, run.Output, StringComparison.Ordinal);
        Assert.Contains($"  {(exitCode == 3 ? "0 rows" : "1 row")} of the source compared in ", run.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(name + ".json", TestContext.Current.CancellationToken));
        var predicate = json.RootElement.GetProperty("predicate");
        Assert.Equal((verdict, "olga"), (predicate.GetProperty("verdict").GetString(), predicate.GetProperty("by").GetString()));
        Assert.StartsWith(
            $"# Restore drill: {verdict}\n", await File.ReadAllTextAsync(name + ".md", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FolderComparedWithItself_IsRefused()
    {
        Write("source", "same");
        Directory.CreateSymbolicLink(_folder.File("link"), _folder.File("source"));
        var run = (await HostProgram.RunAsync(Data, "drill", _folder.File("source"), _folder.File("link"), "-o", _folder.File("certificate"))).Expect(2);

        Assert.Contains("are the same", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--taken", "yesterday")]
    [InlineData("--taken", "2026-12-01T02:00:00")]
    [InlineData("--taken", "2999-12-01T02:00:00Z")]
    [InlineData("--named", "-1")]
    [InlineData("--kind", "tape")]
    public async Task OptionThatCannotBeRead_IsAUsageError(string option, string value)
    {
        Write("source", "same");
        Write("restored", "same");
        (await HostProgram.RunAsync(Data, "drill", _folder.File("source"), _folder.File("restored"), "-o", _folder.File("c"), option, value)).Expect(2);
        Assert.False(File.Exists(_folder.File("c.json")));
    }

    public void Dispose() => _folder.Dispose();

    private void Write(string folder, string? content)
    {
        if (content is not null)
        {
            Directory.CreateDirectory(_folder.File(folder));
            File.WriteAllText(Path.Combine(_folder.File(folder), "file"), content);
        }
    }
}
