using System.Text.Json;
using ChatOpsVerifier.Host.Failures;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Host.Tests.CommandLine;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Data => _folder.File("data");

    [Fact]
    public async Task DryRun_OfTheCanonicalReport_ListsEveryCheckExactlyOnce()
    {
        var run = (await HostProgram.RunAsync(Data, "import", Samples.CanonicalPath, "--dry-run", "--json")).Expect(0);
        using var json = JsonDocument.Parse(run.Bytes);
        var report = json.RootElement;
        var requirements = report.GetProperty("findings").EnumerateArray().SelectMany(f => f.GetProperty("requirements").EnumerateArray()).ToList();
        var checks = requirements.SelectMany(r => r.GetProperty("checks").EnumerateArray()).ToList();

        Assert.Equal(Samples.CanonicalSlug, report.GetProperty("slug").GetString());
        Assert.Equal("FAIL", report.GetProperty("verdict").GetString());
        Assert.Equal(54, checks.Count);
        Assert.Equal(54, checks.Select(c => c.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(11, requirements.Count(r => r.GetProperty("role").GetString() == "requirement"));
        Assert.Equal(4, requirements.Count(r => r.GetProperty("role").GetString() == "checklist"));
        Assert.Equal(
            ["finding:1", "finding:2", "finding:3", "finding:4"], report.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("id").GetString()));
        Assert.Equal(5, report.GetProperty("criteria").GetArrayLength());
        Assert.All(report.GetProperty("criteria").EnumerateArray(), c => Assert.False(c.GetProperty("met").GetBoolean()));
        var counts = report.GetProperty("counts");
        Assert.Equal(
            (54, 0, 54, 4, 4, 3),
            (Number(
                counts,
                "checks"), Number(
                    counts,
                    "settled"), Number(
                        counts, "unknown"), Number(counts, "missingVerifications"), Number(counts, "blockedAreas"), Number(counts, "assumptions")));

        // Each check is where the file has its box.
        var lines = await File.ReadAllLinesAsync(Samples.CanonicalPath, TestContext.Current.CancellationToken);
        Assert.All(
            checks, c => Assert.Equal($"- [ ] {c.GetProperty("text").GetString()}", lines[Number(c, "line") - 1].Replace("`", "", StringComparison.Ordinal)));
        Assert.All(
            checks,
            c => Assert.Equal(
                ("unknown", false, 0),
                (c.GetProperty("outcome").GetString(), c.GetProperty("claimed").GetBoolean(), c.GetProperty("evidence").GetArrayLength())));
    }

    [Fact]
    public async Task DryRun_FindsWhatIsWrongWithTheReportItself()
    {
        var run = (await HostProgram.RunAsync(Data, "import", Samples.CanonicalPath, "--dry-run", "--json")).Expect(0);
        using var json = JsonDocument.Parse(run.Bytes);
        var lint = json.RootElement.GetProperty("lint").EnumerateArray().ToList();
        string[] codes = [.. lint.Select(l => l.GetProperty("code").GetString()!)];

        Assert.All(lint, l => Assert.InRange(Number(l, "line"), 1, 700));
        Assert.All(lint, l => Assert.Contains(l.GetProperty("severity").GetString(), new[] { "error", "warning", "info" }));
        Assert.Contains(
            lint,
            l => l.GetProperty("code").GetString() == "requirement-uncovered"
                && l.GetProperty("message").GetString()!.Contains("5.1", StringComparison.Ordinal));
        Assert.Contains(
            lint,
            l => l.GetProperty("code").GetString() == "requirement-uncovered"
                && l.GetProperty("message").GetString()!.Contains("5.2", StringComparison.Ordinal));
        Assert.Contains("decorative-mark", codes);
        Assert.Contains("not-a-date", codes);
        Assert.Contains("two-names", codes);
        Assert.Contains("hedge", codes);
        Assert.DoesNotContain(lint, l => l.GetProperty("severity").GetString() == "error");
    }

    [Fact]
    public async Task DryRun_LeavesNoTrace()
    {
        (await HostProgram.RunAsync(Data, "import", Samples.CanonicalPath, "--dry-run")).Expect(0);
        Assert.False(Path.Exists(Data));
    }

    [Fact]
    public async Task DryRun_SaysWhatAnImportWouldDo()
    {
        Directory.CreateDirectory(_folder.File("a"));
        Directory.CreateDirectory(_folder.File("b"));
        var first = _folder.Write("a/CHECKLIST.md", "# Move\n\n- [ ] Pack the boxes\n- [ ] Call the movers\n");
        var other = _folder.Write("b/CHECKLIST.md", "# Umzug\n\n- [ ] Strom ablesen\n- [ ] Schlüssel übergeben\n");
        (await HostProgram.RunAsync(Data, "import", first)).Expect(0);

        var same = (await HostProgram.RunAsync(Data, "import", first, "--dry-run")).Expect(0);
        Assert.Contains("already holds exactly these bytes", same.Output, StringComparison.Ordinal);

        var refused = (await HostProgram.RunAsync(Data, "import", other, "--dry-run")).Expect(ExitCode.Usage);
        Assert.Contains("Umzug\nchecklist: 2 checks", refused.Output, StringComparison.Ordinal);
        Assert.Contains("(other-report)", refused.Error, StringComparison.Ordinal);
        Assert.Equal(
            refused.Error.Split('\n').Single(l => l.Contains("other-report", StringComparison.Ordinal)),
            (await HostProgram.RunAsync(Data, "import", other)).Expect(ExitCode.Usage).Error.Split('\n').Single(
                l => l.Contains("other-report", StringComparison.Ordinal)));

        var named = (await HostProgram.RunAsync(Data, "import", other, "--dry-run", "--slug", "umzug")).Expect(0);
        Assert.Contains("An import would make it a new report, \"umzug\".", named.Output, StringComparison.Ordinal);

        File.AppendAllText(first, "- [ ] Hand over the keys\n");
        var newer = (await HostProgram.RunAsync(Data, "import", first, "--dry-run")).Expect(0);
        Assert.Contains("a newer version of \"checklist\": 0 moved, 0 reworded, 1 new, 0 gone", newer.Output, StringComparison.Ordinal);
        Assert.Contains("2 checks", (await HostProgram.RunAsync(Data, "status")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfAReportWithoutFindings_PutsEveryCheckUnderOther()
    {
        var file = _folder.Write("plain.md", "# Move\n\n- [ ] Pack the boxes\n- [x] Call the movers\n\n## Later\n\n- [ ] Hand over the keys\n");
        var run = (await HostProgram.RunAsync(Data, "import", file, "--json")).Expect(0);
        using var json = JsonDocument.Parse(run.Bytes);
        var checks = json.RootElement.GetProperty("findings").EnumerateArray()
            .SelectMany(f => f.GetProperty("requirements").EnumerateArray()).SelectMany(r => r.GetProperty("checks").EnumerateArray()).ToList();
        Assert.Equal([3, 4, 8], checks.Select(c => Number(c, "line")).Order());
        Assert.Equal([false, true, false], checks.OrderBy(c => Number(c, "line")).Select(c => c.GetProperty("claimed").GetBoolean()));
        Assert.Equal("plain", json.RootElement.GetProperty("slug").GetString());
    }

    [Theory]
    [InlineData("none.md", "There is no file")]
    [InlineData(".", "is a folder")]
    public async Task Import_OfWhatIsNotAFile_SaysSo(string name, string expected)
    {
        var run = (await HostProgram.RunAsync(Data, "import", _folder.File(name), "--dry-run")).Expect(3);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Bytes);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("\0\u0001\u0002PNG", "binary")]
    [InlineData("# Nothing\n\nTo see here.\n", "nothing-to-check")]
    public async Task Import_OfWhatIsNotAReport_NamesTheReason(string content, string code)
    {
        var run = (await HostProgram.RunAsync(Data, "import", _folder.Write("odd.md", content))).Expect(3);
        Assert.Contains($"({code})", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfAHundredMegabytes_IsRefusedWithTheLimitNamed()
    {
        var path = _folder.File("big.md");
        await using (var file = File.Create(path))
        {
            file.SetLength(100 << 20);
        }

        var run = (await HostProgram.RunAsync(Data, "import", path, "--dry-run")).Expect(3);
        Assert.Contains("16,777,216", run.Error, StringComparison.Ordinal);
        Assert.Contains("too-large", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WithABadSlug_IsAUsageError()
    {
        var run = (await HostProgram.RunAsync(Data, "import", Samples.CanonicalPath, "--slug", "Two Words")).Expect(2);
        Assert.Contains("Two Words", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfTheSameBytesAgain_ChangesNothing()
    {
        (await HostProgram.RunAsync(Data, "import", Samples.CanonicalPath)).Expect(0);
        var again = (await HostProgram.RunAsync(Data, "import", Samples.CanonicalPath)).Expect(0);
        Assert.Contains("nothing was changed", again.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
