using System.Text.Json;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Host.Tests.CommandLine;

public sealed class RemindCommandTests
{
    private const string Slug = Samples.CanonicalSlug;

    [Fact]
    public async Task Simulate_PrintsEveryMessageWithItsReason()
    {
        await using var data = await RealData.CanonicalAsync();
        var output = (await HostProgram.RunAsync(data.Folder, "remind", "simulate", Slug)).Expect(0).Output;

        Assert.StartsWith($"{Slug}: ", output, StringComparison.Ordinal);
        Assert.Contains("reminders in the next 30 days, if nobody answers", output, StringComparison.Ordinal);
        Assert.Contains("(UTC)  a private message: Operator, in private (web)", output, StringComparison.Ordinal);
        Assert.Contains("a mention in the team's channel: the team's channel (web), Operator by name", output, StringComparison.Ordinal);
        Assert.Contains("It begins with: ", output, StringComparison.Ordinal);
        Assert.Contains("Why not now, Operator: Not due yet: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulate_Json_HoldsTheSameForAProgram()
    {
        await using var data = await RealData.CanonicalAsync();
        using var document = JsonDocument.Parse(
            (await HostProgram.RunAsync(data.Folder, "remind", "simulate", Slug, "--days", "5", "--json")).Expect(0).Output);
        var root = document.RootElement;

        Assert.Equal(Slug, root.GetProperty("slug").GetString());
        Assert.Equal(["private", "private", "channel"], root.GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("step").GetString()).Take(3));
        Assert.All(
            root.GetProperty("messages").EnumerateArray(),
            m => Assert.InRange(
                m.GetProperty("at").GetDateTimeOffset(), root.GetProperty("from").GetDateTimeOffset(), root.GetProperty("until").GetDateTimeOffset()));
    }

    [Fact]
    public async Task Simulate_AtPass_SaysThatNothingComesAndWhy()
    {
        await using var data = await RealData.CanonicalAsync();
        await data.PassAsync();
        var output = (await HostProgram.RunAsync(data.Folder, "remind", "simulate", Slug)).Expect(0).Output;
        Assert.Contains("no reminder in the next 30 days", output, StringComparison.Ordinal);
        Assert.Contains("The report is PASS: nothing is pending", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("366")]
    [InlineData("5x")]
    [InlineData("1.5")]
    [InlineData("-3")]
    [InlineData("99999999999")]
    public async Task Simulate_DaysOutOfRange_IsAUsageError(string days)
    {
        await using var data = await RealData.CanonicalAsync();
        var run = (await HostProgram.RunAsync(data.Folder, "remind", "simulate", Slug, "--days", days)).Expect(2);
        Assert.Contains($"--days: found {days}; use a whole number from 1 to 365.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulate_NoSuchReport_IsThree()
    {
        await using var data = await RealData.CanonicalAsync();
        Assert.Contains(
            "There is no report \"none\"", (await HostProgram.RunAsync(data.Folder, "remind", "simulate", "none")).Expect(3).Error, StringComparison.Ordinal);
    }
}
