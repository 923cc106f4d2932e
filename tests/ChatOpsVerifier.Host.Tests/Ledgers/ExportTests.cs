using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ChatOpsVerifier.Host.Tests.Ledgers;

public sealed class ExportTests
{
    private const string Slug = Samples.CanonicalSlug;

    [Fact]
    public async Task Pack_HoldsEverything_AndIsIntactWithoutTheDatabase()
    {
        await using var data = await WorkedAsync();
        var pack = await ExportAsync(data, "pack", "pack.zip");
        using (var zip = ZipFile.OpenRead(pack))
        {
            Assert.Equal(Samples.CanonicalBytes(), Read(zip, "source.md"));
            Assert.Equal((await data.ViewAsync()).Rendered.Bytes, Read(zip, "report.md"));
            Assert.Equal(
                ["evidence/E1-pasted-text.txt", "evidence/E2-pasted-text.txt"],
                zip.Entries.Select(e => e.FullName).Where(n => n.StartsWith("evidence/E", StringComparison.Ordinal)));
            var digests = data.EvidenceFiles.Select(f => Path.GetFileName(f)!).ToHashSet();
            Assert.All(
                zip.Entries.Where(e => e.Name.StartsWith('E')),
                e => Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Read(zip, e.FullName))), digests));
            // A regular file that everybody may read.
            Assert.All(zip.Entries, e => Assert.Equal(0x81A4, (int)((uint)e.ExternalAttributes >> 16)));
            Assert.All(
                Encoding.UTF8.GetString(Read(zip, "SHA256SUMS")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split("  ")),
                l => Assert.Equal(l[0], Convert.ToHexStringLower(SHA256.HashData(Read(zip, l[1])))));
            Assert.Contains("ledger verify", Encoding.UTF8.GetString(Read(zip, "README.txt")), StringComparison.Ordinal);
        }

        using var elsewhere = new TempFolder();
        var run = (await HostProgram.RunAsync(
            elsewhere.File("no-data"), "ledger", "verify", pack, "--head", (await data.ViewAsync()).Record.HeadHash)).Expect(0);
        Assert.Contains("2 pieces of evidence", run.Output, StringComparison.Ordinal);
        Assert.False(Path.Exists(elsewhere.File("no-data")));
    }

    [Fact]
    public async Task Pack_MadeTwiceAtOneInstant_IsTheSameToTheByte()
    {
        await using var data = await WorkedAsync(new FakeTimeProvider(new DateTimeOffset(2026, 12, 1, 9, 0, 0, 500, TimeSpan.Zero)));
        var record = (await data.ViewAsync()).Record;
        Assert.Equal(
            (await data.Packs.MakeAsync(record, TestContext.Current.CancellationToken)).Pack,
            (await data.Packs.MakeAsync(record, TestContext.Current.CancellationToken)).Pack);
    }

    [Fact]
    public async Task Pack_OfAFolderWithoutAKey_IsNotSignedAndSaysSo_AndMakesNoKey()
    {
        await using var data = await WorkedAsync();
        var key = Path.Combine(data.Folder, "keys", "signing-key.pem");
        File.Delete(key);
        var run = (await HostProgram.RunAsync(data.Folder, "export", Slug, "--format", "pack", "-o", data.File("pack.zip"))).Expect(0);
        Assert.Contains("not signed", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(key));
        Assert.Contains(
            "anybody can have made it",
            (await HostProgram.RunAsync(data.Folder, "ledger", "verify", data.File("pack.zip"))).Expect(4).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_CallsPeopleByTheirNames()
    {
        await using var data = await WorkedAsync(null, ("Operators:0:Id", "operator"), ("Operators:0:Name", "Ada Lovelace"), ("Operators:0:Web", "ada"));
        var (pack, _, _) = await data.Packs.MakeAsync((await data.ViewAsync()).Record, TestContext.Current.CancellationToken);
        using var zip = new ZipArchive(new MemoryStream(pack));
        Assert.Contains("Ada Lovelace, 2026-03-02 09:02:00 UTC", Encoding.UTF8.GetString(Read(zip, "index.html")), StringComparison.Ordinal);
        Assert.Contains("Ada Lovelace", Encoding.UTF8.GetString(Read(zip, "report.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_AfterARedaction_LacksTheBytes_VerifiesAndSaysSo()
    {
        await using var data = await WorkedAsync();
        var redacted = (await data.ViewAsync()).Assessment.State.Evidence["E1"].Sha256;
        await data.RedactAsync("E1", "it showed a token");
        // Recorded, and the program ended before it deleted anything: no pack holds the bytes even so.
        Assert.Contains(data.EvidenceFiles, f => f.EndsWith(redacted, StringComparison.Ordinal));
        AssertRedacted((await data.Packs.MakeAsync((await data.ViewAsync()).Record, TestContext.Current.CancellationToken)).Pack, redacted);

        await data.StartAgainAsync();
        Assert.DoesNotContain(data.EvidenceFiles, f => f.EndsWith(redacted, StringComparison.Ordinal));
        var pack = await ExportAsync(data, "pack", "pack.zip");
        AssertRedacted(await File.ReadAllBytesAsync(pack, TestContext.Current.CancellationToken), redacted);
        var run = (await HostProgram.RunAsync(data.File("none"), "ledger", "verify", pack)).Expect(0);
        Assert.Contains("Evidence E1 was redacted with entry", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 piece of evidence checked", run.Output, StringComparison.Ordinal);
        Assert.Contains("was made again from the events", run.Output, StringComparison.Ordinal);
    }

    private static void AssertRedacted(byte[] pack, string digest)
    {
        using var zip = new ZipArchive(new MemoryStream(pack));
        Assert.DoesNotContain(zip.Entries, e => Convert.ToHexStringLower(SHA256.HashData(Read(zip, e.FullName))) == digest);
        var page = Encoding.UTF8.GetString(Read(zip, "index.html"));
        Assert.Contains("redacted by operator", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("it showed a token", page, StringComparison.Ordinal);
        Assert.Contains(digest, Encoding.UTF8.GetString(Read(zip, "evidence/index.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_AreTheStoredEntriesExactly()
    {
        await using var data = await WorkedAsync();
        var lines = await File.ReadAllLinesAsync(await ExportAsync(data, "jsonl", "ledger.jsonl"), TestContext.Current.CancellationToken);
        var stored = await data.Store.ReadLedgerAsync(Slug, 0, TestContext.Current.CancellationToken);
        Assert.Equal(stored.Count, lines.Length);
        Assert.All(stored.Zip(lines), pair => Assert.Contains($"\"event\":{pair.First.EventJson},", pair.Second, StringComparison.Ordinal));
        var run = (await HostProgram.RunAsync(data.File("none"), "ledger", "verify", data.File("ledger.jsonl"))).Expect(0);
        Assert.Contains("Not checked: 2 pieces of evidence", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_ThatAreNone_AreNamed()
    {
        await using var data = await RealData.EmptyAsync();
        var file = data.Write("odd.jsonl", "{\"sequence\":1}\n"u8.ToArray());
        Assert.Contains(
            "Line 1 is not a ledger entry", (await HostProgram.RunAsync(data.Folder, "ledger", "verify", file)).Expect(4).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_HasARowForEveryCheck_AndNoFormula()
    {
        await using var data = await RealData.EmptyAsync();
        await data.ImportAsync("# Move\n\n- [ ] =HYPERLINK(\"http://example.org\",\"x\")\n- [ ] Pack, and \"seal\"\n"u8.ToArray(), "move.md");
        (await HostProgram.RunAsync(data.Folder, "export", "move", "--format", "csv", "-o", data.File("move.csv"))).Expect(0);
        var rows = (await File.ReadAllTextAsync(data.File("move.csv"), TestContext.Current.CancellationToken)).Split(
            "\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, rows.Length);
        Assert.Contains("\"'=HYPERLINK(", rows[1], StringComparison.Ordinal);
        Assert.Contains("\"Pack, and \"\"seal\"\"\"", rows[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_ToAFolderThatIsNotThere_SaysSo()
    {
        await using var data = await WorkedAsync();
        var run = (await HostProgram.RunAsync(data.Folder, "export", Slug, "--format", "csv", "-o", Path.Combine(data.File("nowhere"), "x.csv"))).Expect(3);
        Assert.Contains("nowhere", run.Error, StringComparison.Ordinal);
    }

    private static async Task<string> ExportAsync(RealData data, string format, string name)
    {
        (await HostProgram.RunAsync(data.Folder, "export", Slug, "--format", format, "-o", data.File(name))).Expect(0);
        return data.File(name);
    }

    private static async Task<RealData> WorkedAsync(TimeProvider? time = null, params (string Key, string Value)[] settings)
    {
        var data = await RealData.CanonicalAsync(time, settings);
        await data.ConfirmPlanAsync();
        await data.AnswerAsync("2.2", "Daily");
        await data.AnswerAsync("2.3", "thirty days");
        return data;
    }

    private static byte[] Read(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
