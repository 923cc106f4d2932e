using System.Text.Json;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Host.Tests.CommandLine;

public sealed class VerdictCommandTests
{
    private const string Slug = Samples.CanonicalSlug;

    [Fact]
    public async Task Gate_BeforeAnyAnswer_IsOne()
    {
        await using var data = await RealData.CanonicalAsync();
        Assert.StartsWith("FAIL", (await HostProgram.RunAsync(data.Folder, "gate", Slug)).Expect(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gate_AfterEverythingIsProven_IsZero()
    {
        await using var data = await RealData.CanonicalAsync();
        await data.PassAsync();
        Assert.StartsWith("PASS", (await HostProgram.RunAsync(data.Folder, "gate", Slug)).Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("Everything is proven", (await HostProgram.RunAsync(data.Folder, "why", Slug)).Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gate_WithoutAnyDatabase_SaysWhatToDoAndCreatesNone()
    {
        using var folder = new TempFolder();
        var run = (await HostProgram.RunAsync(folder.File("data"), "gate", "go-live")).Expect(3);
        Assert.Contains("import FILE", run.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(folder.File("data")));
    }

    [Fact]
    public async Task Why_NamesTheLineOfEachOpenCheck()
    {
        await using var data = await RealData.CanonicalAsync();
        await data.ConfirmPlanAsync();
        await data.AnswerAsync("2.3", "thirty days", Outcome.Refuted);
        var why = (await HostProgram.RunAsync(data.Folder, "why", Slug)).Expect(0).Output;
        Assert.Contains("check-refuted", why, StringComparison.Ordinal);
        Assert.Contains("check-unknown", why, StringComparison.Ordinal);
        var first = (await data.ViewAsync()).Assessment.Report.Checks.First().Line;
        Assert.Contains($"line {first,5}", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_AsJson_CarriesTheAnswerAndItsEvidence()
    {
        await using var data = await RealData.CanonicalAsync();
        await data.ConfirmPlanAsync();
        await data.AnswerAsync("2.2", "Daily");
        using var json = JsonDocument.Parse((await HostProgram.RunAsync(data.Folder, "status", Slug, "--json")).Expect(0).Bytes);
        var checks = json.RootElement.GetProperty("findings").EnumerateArray().SelectMany(f => f.GetProperty("requirements").EnumerateArray())
            .Single(r => r.GetProperty("handle").GetString() == "2.2").GetProperty("checks").EnumerateArray().ToList();
        Assert.All(checks, c =>
        {
            Assert.Equal("verified", c.GetProperty("outcome").GetString());
            Assert.Equal("Daily", c.GetProperty("value").GetString());
            Assert.Equal("selfAttested", c.GetProperty("attestation").GetString());
            Assert.Equal("E1", c.GetProperty("evidence")[0].GetProperty("id").GetString());
            Assert.Equal("2026-03-02", c.GetProperty("evidence")[0].GetProperty("observedOn").GetString());
        });
        Assert.True(json.RootElement.GetProperty("counts").GetProperty("settled").GetInt32() >= 4);
    }

    [Fact]
    public async Task Status_OfSeveralReports_ListsThemAll()
    {
        await using var data = await RealData.CanonicalAsync();
        await data.ImportAsync("# Move\n\n- [ ] Pack\n"u8.ToArray(), "move.md");
        var text = (await HostProgram.RunAsync(data.Folder, "status")).Expect(0).Output;
        Assert.Contains(Slug, text, StringComparison.Ordinal);
        Assert.Contains("move", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await HostProgram.RunAsync(data.Folder, "status", "--json")).Expect(0).Bytes);
        Assert.Equal(
            ["backup-and-restore-verification-report", "move"],
            json.RootElement.GetProperty("reports").EnumerateArray().Select(r => r.GetProperty("slug").GetString()).Order());
    }
}
