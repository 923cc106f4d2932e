using System.Text;
using ChatOpsVerifier.Host.Auditing;
using ChatOpsVerifier.Host.Auditing.Verifying;
using ChatOpsVerifier.Host.Tests.Programs;

namespace ChatOpsVerifier.Host.Tests.Ledgers;

/// <summary>Every pack that is not as a server made it is refused, however carefully the digests were put right.</summary>
public sealed class ForgedPackTests : IAsyncLifetime
{
    private static readonly string[] Changeable =
    [
        PackFiles.Report, PackFiles.Status, PackFiles.Readme, PackFiles.Page, PackFiles.Source, PackFiles.Ledger, PackFiles.EvidenceIndex, PackFiles.Script,
        "evidence/E1-pasted-text.txt",
    ];

    private RealData _data = null!;
    private byte[] _pack = [];

    public async ValueTask InitializeAsync()
    {
        _data = await RealData.CanonicalAsync();
        await _data.ConfirmPlanAsync();
        await _data.AnswerAsync("2.2", "Daily");
        (_pack, _, _) = await _data.Packs.MakeAsync((await _data.ViewAsync()).Record, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _data.DisposeAsync();

    [Fact]
    public async Task Pack_AsItWasMade_IsIntact_AndEachFileIsMadeAgain()
    {
        var check = await CheckAsync(_pack);
        Assert.Empty(check.Problems);
        Assert.Contains(check.Notes, n => n.StartsWith("Each of the", StringComparison.Ordinal));
        Assert.Contains(check.Notes, n => n.Contains("this server's key", StringComparison.Ordinal));
    }

    [Fact]
    public async Task File_Changed_IsNamed()
    {
        foreach (var path in Changeable)
        {
            var forged = new ForgedPack(_pack);
            var check = await RefusedAsync(forged.Put(path, [.. forged.Content(path), (byte)'\n']).Zip());
            Assert.Contains(path, check, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task File_ChangedWithEveryDigestPutRight_FailsTheSignature()
    {
        foreach (var path in Changeable)
        {
            var forged = new ForgedPack(_pack);
            forged.Put(path, [.. forged.Content(path), (byte)'\n']).WithDigests();
            Assert.Contains(
                path == PackFiles.Ledger ? "not written as this program writes it" : "signature does not fit",
                await RefusedAsync(forged.Zip()),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Verdict_ForgedAndSignedWithAnotherKey_IsRefused()
    {
        var forged = new ForgedPack(_pack)
            .Replace(PackFiles.Report, "FAIL", "PASS")
            .Replace(PackFiles.Status, "\"verdict\": \"FAIL\"", "\"verdict\": \"PASS\"")
            .SignedByAnother()
            .Zip();
        var told = await RefusedAsync(forged);
        Assert.Contains("not this server's key", told, StringComparison.Ordinal);
        Assert.Contains("report.md does not follow from the events", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verdict_ForgedAndSignedWithTheServersOwnKey_DoesNotFollowFromTheEvents()
    {
        foreach (var path in Changeable.Except([PackFiles.Source, PackFiles.Ledger, "evidence/E1-pasted-text.txt"]))
        {
            var forged = new ForgedPack(_pack);
            var told = await RefusedAsync(forged.Put(path, [.. forged.Content(path), (byte)'\n']).WithDigests().SignedBy(_data.Key).Zip());
            Assert.Contains($"{path} does not follow from the events", told, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task OtherVersionsPack_IsChecked_AndSaysThatNothingWasMadeAgain()
    {
        var check = await CheckAsync(new ForgedPack(_pack).Manifest(m => m["program"] = "ChatOps Verifier 0.0.1").SignedBy(_data.Key).Zip());
        Assert.Empty(check.Problems);
        Assert.Contains(check.Limits, l => l.StartsWith("Not done: making each file again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Facts_ChangedInTheManifest_AreFoundOut()
    {
        foreach (var (field, value) in new[]
        {
            ("maxEvidenceAgeDays", "1"),
            ("slug", "\"another\""),
            ("ledgerEntries", "3"),
            ("exportedAt", "\"2031-01-01T00:00:00+00:00\"")
        })
        {
            var forged = new ForgedPack(_pack).Manifest(m => m[field] = System.Text.Json.Nodes.JsonNode.Parse(value)).SignedBy(_data.Key).Zip();
            Assert.NotEmpty(await RefusedAsync(forged));
        }
    }

    [Fact]
    public async Task File_MissingExtraOrTwice_IsRefused()
    {
        Assert.Contains("report.md is missing", await RefusedAsync(new ForgedPack(_pack).Remove(PackFiles.Report).Zip()), StringComparison.Ordinal);
        Assert.Contains(
            "evidence/E9-extra.txt does not belong",
            await RefusedAsync(new ForgedPack(_pack).Put("evidence/E9-extra.txt", [1]).Zip()),
            StringComparison.Ordinal);
        var twice = new ForgedPack(_pack);
        twice.Files.Add(new PackFile(PackFiles.Report, [1]));
        Assert.Contains("twice", await RefusedAsync(twice.Zip()), StringComparison.Ordinal);
        var inAnotherCase = new ForgedPack(_pack);
        inAnotherCase.Files.Add(new PackFile("REPORT.md", [1]));
        Assert.Contains("twice", await RefusedAsync(inAnotherCase.Zip()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("../report.md")]
    [InlineData("evidence/../../report.md")]
    [InlineData("evidence\\\\x.txt")]
    [InlineData("C:x.txt")]
    [InlineData("evidence/")]
    [InlineData("a/./b")]
    [InlineData("rep\u043ert.md")]
    public async Task Path_ThatLeadsElsewhere_IsRefused(string path) =>
        Assert.Contains("not a name that a pack can hold", await RefusedAsync(new ForgedPack(_pack).Put(path, [1]).Zip()), StringComparison.Ordinal);

    [Fact]
    public async Task Zip_WithSomethingBesideItsEntries_IsRefused()
    {
        byte[] extra = [.. "PK\u0003\u0004 hidden"u8];
        Assert.NotEmpty(await RefusedAsync([.. _pack, .. extra]));
        Assert.NotEmpty(await RefusedAsync([.. extra, .. _pack]));
        Assert.NotEmpty(await RefusedAsync(_pack[..^1]));
        Assert.NotEmpty(await RefusedAsync([.. _pack[..^2], 1, 0, (byte)'x']));
        Assert.NotEmpty(await RefusedAsync("PK"u8.ToArray()));
    }

    [Fact]
    public async Task Zip_WithAFlippedByteAnywhere_IsRefused()
    {
        // Time stamps and Unix modes of entries are the only bytes without a meaning; every other one must show.
        var random = new Random(11);
        for (var i = 0; i < 200; i++)
        {
            var forged = _pack.ToArray();
            forged[random.Next(forged.Length)] ^= (byte)(1 << random.Next(8));
            var (before, after) = (new ForgedPack(_pack).Files, (Exception?)null);
            FileCheck? check = null;
            try
            {
                check = await CheckAsync(forged);
            }
            catch (FormatException e)
            {
                after = e;
            }

            Assert.True(after is not null || check!.Problems.Length > 0 || Same(before, forged));
        }

        static bool Same(List<PackFile> before, byte[] forged) =>
            before.Zip(new ForgedPack(forged).Files).All(p => p.First.Path == p.Second.Path && p.First.Content.AsSpan().SequenceEqual(p.Second.Content));
    }

    [Fact]
    public async Task Bomb_IsRefusedBeforeItIsUnpacked()
    {
        var bomb = new ForgedPack(_pack).Put("evidence/E9-zeros.txt", new byte[50_000_000]).Zip();
        var declared = BitConverter.GetBytes(50_000_000);
        for (var at = bomb.AsSpan().IndexOf(declared); at >= 0; at = bomb.AsSpan().IndexOf(declared))
        {
            BitConverter.GetBytes(1_999_999_999).CopyTo(bomb, at);
        }

        Assert.Contains("at most", await RefusedAsync(bomb), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bomb_ThatDeclaresLittle_IsNotUnpackedFurther()
    {
        var bomb = new ForgedPack(_pack).Put("evidence/E9-zeros.txt", new byte[50_000_000]).Zip();
        var declared = BitConverter.GetBytes(50_000_000);
        for (var at = bomb.AsSpan().IndexOf(declared); at >= 0; at = bomb.AsSpan().IndexOf(declared))
        {
            BitConverter.GetBytes(10).CopyTo(bomb, at);
        }

        Assert.NotEmpty(await RefusedAsync(bomb));
    }

    [Theory]
    [InlineData("manifest.json", "\"slug\":", "\"slug\": \"x\", \"slug\":")]
    [InlineData("events.jsonl", "\"actor\":", "\"actor\":\"x\",\"actor\":")]
    [InlineData("events.jsonl", "\"type\":", "\"type\":\"plan-confirmed\",\"type\":")]
    [InlineData("events.jsonl", "\"sequence\":1,", "\"sequence\":1,\"more\":1,")]
    [InlineData("events.jsonl", "\"sequence\":1,", "\"sequence\": 1,")]
    public async Task Key_TwiceOrBeside_IsRefused(string path, string from, string to)
    {
        var forged = new ForgedPack(_pack);
        var at = forged.Text(path).IndexOf(from, StringComparison.Ordinal);
        forged.Put(path, Encoding.UTF8.GetBytes(forged.Text(path).Remove(at, from.Length).Insert(at, to)));
        Assert.NotEmpty(await RefusedAsync(path == PackFiles.Manifest ? forged.SignedBy(_data.Key).Zip() : forged.WithDigests().SignedBy(_data.Key).Zip()));
    }

    [Fact]
    public async Task Signature_TakenAway_IsRefused()
    {
        Assert.Contains("not signed", await RefusedAsync(new ForgedPack(_pack).Remove(PackFiles.Signature).Zip()), StringComparison.Ordinal);
        Assert.Contains(
            "not signed",
            await RefusedAsync(new ForgedPack(_pack)
                .Manifest(m => m["publicKey"] = null)
                .Remove(PackFiles.Signature)
                .Remove(PackFiles.Key)
                .WithDigests()
                .Zip()),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_RefusesAForgery_AndTellsWhoseKeyItIs()
    {
        var good = _data.Write("good.zip", _pack);
        var forged = _data.Write("forged.zip", new ForgedPack(_pack).SignedByAnother().Zip());
        (await HostProgram.RunAsync(_data.Folder, "ledger", "verify", good)).Expect(0);
        (await HostProgram.RunAsync(_data.Folder, "ledger", "verify", forged)).Expect(4);

        using var elsewhere = new TempFolder();
        Assert.Contains(
            "Not known: whose key", (await HostProgram.RunAsync(elsewhere.File("none"), "ledger", "verify", good)).Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains(
            "expected key",
            (await HostProgram.RunAsync(elsewhere.File("none"), "ledger", "verify", good, "--key", _data.Key.PublicKey)).Expect(0).Output,
            StringComparison.Ordinal);
        Assert.Contains(
            "not with the expected key",
            (await HostProgram.RunAsync(
                elsewhere.File("none"), "ledger", "verify", forged, "--key", elsewhere.Write("key.pem", _data.Key.PublicPem()))).Expect(4).Output,
            StringComparison.Ordinal);
        Assert.Contains(
            "64 hex digits",
            (await HostProgram.RunAsync(elsewhere.File("none"), "ledger", "verify", good, "--key", "abc")).Expect(2).Error,
            StringComparison.Ordinal);
        (await HostProgram.RunAsync(_data.Folder, "ledger", "verify", _data.Write("empty.zip", []))).Expect(4);
        Assert.Contains(_data.Key.PublicKey, (await HostProgram.RunAsync(_data.Folder, "config", "show")).Expect(0).Output, StringComparison.Ordinal);
    }

    private Task<FileCheck> CheckAsync(byte[] pack) => PackCheck.RunAsync(pack, new KeyExpectation(null, _data.Key.PublicKey), null);

    /// <returns>What is said about it.</returns>
    private async Task<string> RefusedAsync(byte[] pack)
    {
        try
        {
            var check = await CheckAsync(pack);
            Assert.NotEmpty(check.Problems);
            return string.Join('\n', check.Problems);
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }
}
