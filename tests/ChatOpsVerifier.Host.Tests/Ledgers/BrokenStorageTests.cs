using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Host.Tests.Ledgers;

/// <summary>The built program over a report that was PASS, and something behind its back: no command states a verdict.</summary>
public sealed class BrokenStorageTests
{
    private const string Slug = Samples.CanonicalSlug;

    /// <summary>A process each: with most kinds of damage, the first speaks for all of them.</summary>
    private static readonly string[][] Stating =
    [
        ["gate", Slug], ["status", Slug], ["status"], ["status", Slug, "--json"], ["report", Slug], ["report", Slug, "--diff"], ["why", Slug],
        ["export", Slug, "--format", "pack", "-o", "-"], ["export", Slug, "--format", "csv", "-o", "-"],
    ];

    [Theory]
    [InlineData("UPDATE ledger SET event_json = replace(event_json, 'seen and confirmed', 'seen and doubted!!') WHERE sequence = 4")]
    [InlineData("UPDATE ledger SET actor = 'reviewer' WHERE sequence = 4")]
    [InlineData("DELETE FROM ledger WHERE sequence = 3")]
    [InlineData("DELETE FROM ledger WHERE sequence = 1")]
    [InlineData("DELETE FROM ledger WHERE sequence = (SELECT max(sequence) FROM ledger)")]
    [InlineData("UPDATE ledger SET event_json = 'no event' WHERE sequence = 5")]
    [InlineData("UPDATE sources SET content = CAST(replace(CAST(content AS TEXT), 'Convex', 'Vexcon') AS BLOB)")]
    [InlineData("DELETE FROM sources")]
    [InlineData("UPDATE reports SET head_hash = '0000000000000000000000000000000000000000000000000000000000000000'")]
    public async Task Database_TamperedWith_IsExitCode4_AndNeverPass(string sql)
    {
        await using var data = await PassedAsync();
        TamperedDatabase.Execute(data, sql);
        await NothingIsStatedAsync(
            data, all: sql.Contains("no event", StringComparison.Ordinal) || sql.StartsWith("DELETE FROM sources", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Evidence_LostOrChanged_IsExitCode4_UntilItIsThereAgain(bool isLost)
    {
        await using var data = await PassedAsync();
        var file = data.EvidenceFiles[3];
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        File.Delete(file);
        if (!isLost)
        {
            await File.WriteAllTextAsync(file, "something else", TestContext.Current.CancellationToken);
        }

        await NothingIsStatedAsync(data, all: isLost);
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        Assert.StartsWith("PASS", (await HostProgram.RunAsync(data.Folder, "gate", Slug)).Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tail_CutOffWithItsRecord_ShowsAgainstAHeadFromElsewhere()
    {
        await using var data = await PassedAsync();
        var head = (await data.ViewAsync()).Record.HeadHash;
        (await HostProgram.RunAsync(data.Folder, "gate", Slug, "--head", head)).Expect(0);
        await data.AppendAsync(new Domain.Verification.VerificationEvent.LintAcknowledged("x:1", "an entry to be cut off"));
        var later = (await data.ViewAsync()).Record.HeadHash;
        CutOff(data);
        (await HostProgram.RunAsync(data.Folder, "gate", Slug)).Expect(0);
        Assert.Contains("cut off", (await HostProgram.RunAsync(data.Folder, "gate", Slug, "--head", later)).Expect(4).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tail_CutOffWithItsRecord_ShowsAgainstTheHeadThatTheServerNoted()
    {
        await using var data = await PassedAsync();
        var noted = Path.Combine(data.Folder, "heads", Slug);
        await using (await HostProgram.ServeAsync(data.Folder))
        {
            await Eventually.TrueAsync(() => File.Exists(noted));
        }

        CutOff(data);
        Assert.Contains(noted, (await HostProgram.RunAsync(data.Folder, "gate", Slug)).Expect(4).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_OfABrokenLedger_AreWrittenAsTheyAre()
    {
        await using var data = await PassedAsync();
        TamperedDatabase.Execute(data, "UPDATE ledger SET actor = 'reviewer' WHERE sequence = 4");
        var run = (await HostProgram.RunAsync(data.Folder, "export", Slug, "--format", "jsonl", "-o", "-")).Expect(4);
        Assert.Contains("\"actor\":\"reviewer\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("Entry 4 was changed", run.Error, StringComparison.Ordinal);
    }

    private static void CutOff(RealData data) => TamperedDatabase.Execute(data, """
        DELETE FROM ledger WHERE sequence = (SELECT max(sequence) FROM ledger);
        UPDATE reports SET version = (SELECT max(sequence) FROM ledger), head_hash = (SELECT hash FROM ledger ORDER BY sequence DESC LIMIT 1)
        """);

    private static async Task NothingIsStatedAsync(RealData data, bool all)
    {
        foreach (var command in all ? Stating : Stating[..1])
        {
            var run = (await HostProgram.RunAsync(data.Folder, command)).Expect(4);
            Assert.Contains("BROKEN", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("PASS", run.Output.Replace("for PASS", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.StartsWith("BROKEN", (await HostProgram.RunAsync(data.Folder, "ledger", "verify", Slug)).Expect(4).Output, StringComparison.Ordinal);
    }

    private static async Task<RealData> PassedAsync()
    {
        var data = await RealData.CanonicalAsync();
        await data.PassAsync();
        return data;
    }
}
