using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Host.Tests.Ledgers;

public sealed class LedgerVerifyTests
{
    private const string Slug = Samples.CanonicalSlug;

    [Fact]
    public async Task Ledger_Untouched_IsIntactAndSaysWhatThatCannotShow()
    {
        await using var data = await WorkedAsync();
        var run = (await HostProgram.RunAsync(data.Folder, "ledger", "verify", Slug)).Expect(0);
        Assert.StartsWith("INTACT", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 pieces of evidence", run.Output, StringComparison.Ordinal);
        Assert.Contains("cut off", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    // A flipped bit: 'D' and 'E' differ in one.
    [InlineData("UPDATE ledger SET event_json = replace(event_json, '\"Daily\"', '\"Eaily\"') WHERE event_json LIKE '%\"Daily\"%'", "Entry 4 was changed")]
    [InlineData("UPDATE ledger SET actor = 'reviewer' WHERE sequence = 4", "Entry 4 was changed")]
    [InlineData("UPDATE ledger SET at = at - 864000000000 WHERE sequence = 3", "Entry 3 was changed")]
    [InlineData("DELETE FROM ledger WHERE sequence = 3", "Entry 3 is missing")]
    [InlineData("UPDATE ledger SET sequence = 99 WHERE sequence = 4; UPDATE ledger SET sequence = 4 WHERE sequence = 5; UPDATE ledger SET sequence = 5 WHERE "
        + "sequence = 99", "Entry 4")]
    [InlineData("DELETE FROM ledger WHERE sequence = 1", "Entry 1 is missing")]
    [InlineData("DELETE FROM ledger WHERE sequence = (SELECT max(sequence) FROM ledger)", "cut off")]
    [InlineData("UPDATE sources SET content = CAST(replace(CAST(content AS TEXT), 'Convex', 'Vexcon') AS BLOB)", "The imported file was changed")]
    public async Task Ledger_TamperedWith_IsFoundOut(string sql, string expected)
    {
        await using var data = await WorkedAsync();
        TamperedDatabase.Execute(data, sql);
        var run = (await HostProgram.RunAsync(data.Folder, "ledger", "verify", Slug)).Expect(4);
        Assert.StartsWith("BROKEN", run.Output, StringComparison.Ordinal);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EvidenceFile_ChangedOnDisk_IsFoundOut()
    {
        await using var data = await WorkedAsync();
        var file = data.EvidenceFiles[0];
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes[0] ^= 1;
        File.SetAttributes(file, FileAttributes.Normal);
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        var run = (await HostProgram.RunAsync(data.Folder, "ledger", "verify", Slug)).Expect(4);
        Assert.Matches(@"Evidence E\d .*was changed", run.Output);
    }

    [Fact]
    public async Task EvidenceFile_Deleted_IsFoundOut()
    {
        await using var data = await WorkedAsync();
        File.Delete(data.EvidenceFiles[0]);
        Assert.Matches(@"Evidence E\d .*is missing", (await HostProgram.RunAsync(data.Folder, "ledger", "verify", Slug)).Expect(4).Output);
    }

    [Fact]
    public async Task Tail_CutOffTogetherWithItsRecord_ShowsOnlyAgainstAnAnchor()
    {
        await using var data = await WorkedAsync();
        var head = (await data.ViewAsync()).Record.HeadHash;
        TamperedDatabase.Execute(data, """
            DELETE FROM ledger WHERE sequence = (SELECT max(sequence) FROM ledger);
            UPDATE reports SET version = (SELECT max(sequence) FROM ledger), head_hash = (SELECT hash FROM ledger ORDER BY sequence DESC LIMIT 1)
            """);
        Assert.Contains(
            "Not found by this check", (await HostProgram.RunAsync(data.Folder, "ledger", "verify", Slug)).Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains(
            "cut off", (await HostProgram.RunAsync(data.Folder, "ledger", "verify", Slug, "--head", head)).Expect(4).Output, StringComparison.Ordinal);
    }

    private static async Task<RealData> WorkedAsync()
    {
        var data = await RealData.CanonicalAsync();
        await data.ConfirmPlanAsync();
        await data.AnswerAsync("2.2", "Daily");
        await data.AnswerAsync("2.3", "thirty days");
        return data;
    }
}
