using System.IO.Compression;
using System.Text;
using ChatOpsVerifier.Drills.Archives;
using ChatOpsVerifier.Drills.Comparing;
using ChatOpsVerifier.Drills.Snapshots;

namespace ChatOpsVerifier.Drills.Tests.Convex;

public sealed class ConvexDrillTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Source => _folder.At("source.zip");

    private string Restored => _folder.At("restored.zip");

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Damage_OfASeed_IsFound(int seed)
    {
        ConvexSample.Zip(Source, ConvexSample.Make(seed));
        var restored = ConvexSample.Make(seed);
        var what = ConvexSample.Damage(restored, seed);
        ConvexSample.Zip(Restored, restored);
        Drilled.ExpectFound(Source, Restored, what);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EqualExports_OfOtherOrderTimeAndCompression_RaiseNoAlarm(int seed)
    {
        ConvexSample.Zip(Source, ConvexSample.Make(seed, order: seed), order: seed);
        if (seed % 3 == 0)
        {
            ConvexSample.Unpack(_folder.At("restored"), ConvexSample.Make(seed, order: seed + 100));
            Drilled.ExpectEqual(Source, _folder.At("restored"), $"seed {seed}, unpacked");
            return;
        }

        ConvexSample.Zip(
            Restored,
            ConvexSample.Make(seed, order: seed + 100),
            order: seed + 100,
            seed % 2 == 0 ? CompressionLevel.NoCompression : CompressionLevel.SmallestSize,
            Drilled.Now.AddDays(-seed));
        Drilled.ExpectEqual(Source, Restored, $"seed {seed}");
    }

    [Theory]
    [InlineData("1.0", "1.00", true)]
    [InlineData("1e3", "1000.0", true)]
    [InlineData("0.1e1", "1.0", true)]
    [InlineData("{\"$integer\":\"AQAAAAAAAAA=\"}", "1", true)]
    [InlineData("9223372036854775808", "9223372036854775809", false)]
    [InlineData("-9223372036854775808", "-9223372036854775808.0", false)]
    [InlineData("0.1", "0.10000000000000001", false)]
    [InlineData("\"\\u00fc\"", "\"ü\"", true)]
    [InlineData("{\"$float\":\"AAAAAAAA+H8=\"}", "{\"$float\":\"AQAAAAAA+H8=\"}", false)]
    public void Values_AreCompared_AsTheyAreMeant(string one, string other, bool isEqual)
    {
        ConvexSample.Zip(Source, Single(one));
        ConvexSample.Zip(Restored, Single(other));
        var found = Drilled.Run(Source, Restored).Comparison;

        Assert.Equal((isEqual ? ComparisonVerdict.Equal : ComparisonVerdict.Different), found.Verdict);
    }

    [Fact]
    public void StorageThatWasNotExported_IsNamed_AndNotCalledEqual()
    {
        ConvexSample.Zip(Source, ConvexSample.Make(1, withStorage: false));
        ConvexSample.Zip(Restored, ConvexSample.Make(1, withStorage: false));
        var certificate = Drilled.Run(Source, Restored);

        Assert.Equal(ComparisonVerdict.Equal, certificate.Comparison.Verdict);
        Assert.Contains(certificate.Limits, l => l.StartsWith("Not compared: File storage was not exported from source.zip", StringComparison.Ordinal));
        Assert.DoesNotContain(certificate.Comparison.Tables, t => t.Name.Contains("_storage", StringComparison.Ordinal));
    }

    [Fact]
    public void StorageOfTheSource_ThatIsNotRestored_IsFailed()
    {
        ConvexSample.Zip(Source, ConvexSample.Make(1));
        ConvexSample.Zip(Restored, ConvexSample.Make(1, withStorage: false));

        Assert.Contains(
            "_storage (files) is missing from the restored snapshot; the source has it with 2 rows.", Drilled.Run(Source, Restored).Comparison.Problems);
    }

    [Fact]
    public void TableThatIsListed_AndNotThere_IsRefused()
    {
        var entries = ConvexSample.Make(1);
        entries.Remove("logs/documents.jsonl");
        Assert.Contains("lists the table logs, and there is no logs/documents.jsonl. The export is not whole.", Refused(entries), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../outside", "would be unpacked outside")]
    [InlineData("/etc/passwd", "would be unpacked outside")]
    [InlineData("a\\..\\b", "would be unpacked outside")]
    [InlineData("c:evil", "would be unpacked outside")]
    public void NamesThatEscape_AreRefused(string name, string because)
    {
        var entries = ConvexSample.Make(1);
        entries[name] = [1];
        var message = Refused(entries);
        Assert.Contains(because, message, StringComparison.Ordinal);
        Assert.Contains(name, message, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoEntriesOfOneName_AreRefused()
    {
        ConvexSample.Zip(Restored, ConvexSample.Make(1));
        using (var archive = ZipFile.Open(Restored, ZipArchiveMode.Update))
        {
            using var second = archive.CreateEntry("users/documents.jsonl").Open();
            second.Write("{}"u8);
        }

        Assert.Contains("two entries named users/documents.jsonl", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bomb_IsRefused_ByItsRatio()
    {
        var entries = ConvexSample.Make(1);
        entries["_storage/bomb"] = new byte[ArchiveLimits.Default.RatioFrom + 1];
        Assert.Contains("_storage/bomb unpacks to more than", Refused(entries), StringComparison.Ordinal);
    }

    [Fact]
    public void EncryptedEntry_IsRefused()
    {
        ConvexSample.Zip(Restored, ConvexSample.Make(1));
        Patch("PK\x1\x2"u8.ToArray(), 8, b => (byte)(b | 1));
        Assert.Contains("is encrypted", Refused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    [InlineData(0.999)]
    public void ArchiveThatIsCutOff_IsRefused(double part)
    {
        ConvexSample.Zip(Restored, ConvexSample.Make(1));
        var bytes = File.ReadAllBytes(Restored);
        File.WriteAllBytes(Restored, bytes[..(int)(bytes.Length * part)]);
        Assert.Contains("is not a whole ZIP archive, perhaps cut off", Refused(), StringComparison.Ordinal);
    }

    /// <summary>.NET reads on without a word; the archive's own sum says it.</summary>
    [Fact]
    public void ChangedByte_InAStoredEntry_IsDamage()
    {
        ConvexSample.Zip(Restored, ConvexSample.Make(1), level: CompressionLevel.NoCompression);
        Patch(Encoding.UTF8.GetBytes("\"u050\""), 2, b => (byte)(b ^ 1));
        Assert.Contains("users/documents.jsonl in ", Refused(), StringComparison.Ordinal);
        Assert.Contains("has the CRC-32", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void LineLongerThanTheLimit_IsRefused()
    {
        var entries = ConvexSample.Make(1);
        var line = new byte[(16 << 20) + (1 << 17)];
        new Random(1).NextBytes(line);
        entries["users/documents.jsonl"] = [.. line.Select(b => (byte)('a' + (b % 26)))];
        Assert.Contains("users/documents.jsonl, line 1, is longer than 16777216 bytes", Refused(entries), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"_id\":\"a\",\"x\":1,\"x\":2}", "is there twice")]
    [InlineData("{\"x\":1}", "has no _id")]
    [InlineData("[1]", "has no _id")]
    [InlineData("{\"_id\":\"a\",\"x\":NaN}", "is not a JSON document")]
    [InlineData("{\"_id\":\"a\",\"x\":1e99999999999999}", "The exponent")]
    [InlineData("{\"_id\":\"a\",\"x\":\"\\ud800\"}", "half of a surrogate pair")]
    public void DocumentThatIsNone_IsRefused_ByItsLine(string line, string because)
    {
        var entries = ConvexSample.Make(1);
        entries["logs/documents.jsonl"] = [.. entries["logs/documents.jsonl"], .. Encoding.UTF8.GetBytes(line + "\n")];
        var message = Refused(entries);
        Assert.Contains("logs/documents.jsonl, line 51", message, StringComparison.Ordinal);
        Assert.Contains(because, message, StringComparison.Ordinal);
    }

    [Fact]
    public void ZipWithoutTables_IsNotAnExport()
    {
        Assert.Contains("has no _tables/documents.jsonl", Refused(new() { ["a.txt"] = [1] }), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static Dictionary<string, byte[]> Single(string value) => new()
    {
        ["snapshot/_tables/documents.jsonl"] = "{\"name\":\"t\",\"id\":1}\n"u8.ToArray(),
        ["snapshot/t/documents.jsonl"] = Encoding.UTF8.GetBytes($"{{\"_id\":\"a\",\"v\":{value}}}\n"),
    };

    private string Refused(Dictionary<string, byte[]> entries)
    {
        ConvexSample.Zip(Restored, entries);
        return Refused();
    }

    private string Refused()
    {
        if (!File.Exists(Source))
        {
            ConvexSample.Zip(Source, ConvexSample.Make(1));
        }

        var certificate = Drilled.Run(Source, Restored, kind: SnapshotKind.Convex);
        Assert.True(certificate.IsUnreadable, Drilled.Describe(certificate.Comparison));
        return Assert.Single(certificate.Comparison.Problems);
    }

    private void Patch(byte[] after, int offset, Func<byte, byte> change)
    {
        var bytes = File.ReadAllBytes(Restored);
        var at = bytes.AsSpan().IndexOf(after) + offset;
        bytes[at] = change(bytes[at]);
        File.WriteAllBytes(Restored, bytes);
    }
}
