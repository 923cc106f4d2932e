using ChatOpsVerifier.Drills.Comparing;
using ChatOpsVerifier.Drills.Snapshots;
using ChatOpsVerifier.Drills.Tests.Tools;

namespace ChatOpsVerifier.Drills.Tests.Sqlite;

public sealed class SqliteDrillTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Source => _folder.At("source.db");

    private string Restored => _folder.At("restored.db");

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Damage_OfASeed_IsFound(int seed)
    {
        SqliteSample.Make(Source, seed);
        File.Copy(Source, Restored);
        Drilled.ExpectFound(Source, Restored, SqliteSample.Damage(Restored, seed));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EqualDatabases_OfOtherOrderAndPages_RaiseNoAlarm(int seed)
    {
        SqliteSample.Make(Source, seed, order: seed);
        SqliteSample.Make(Restored, seed, order: seed + 100, page: 512 << (seed % 6));
        Drilled.ExpectEqual(Source, Restored, $"seed {seed}");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void FlippedBit_InARow_IsFound(int seed)
    {
        SqliteSample.Make(Source, seed);
        using (var connection = SqliteSample.Open(Source))
        {
            // So that no page holds what once was a row.
            SqliteSample.Run(connection, "VACUUM");
        }

        var bytes = File.ReadAllBytes(Source);
        // In the last rows: in front of them, pages also hold copies of rows that were moved on.
        var at = bytes.AsSpan().LastIndexOf(new string('x', 40).Select(c => (byte)c).ToArray()) + seed;
        bytes[at] ^= (byte)(1 << (seed % 8));
        File.WriteAllBytes(Restored, bytes);
        Drilled.ExpectFound(Source, Restored, $"bit {seed % 8} at {at}");
    }

    [Fact]
    public void Rows_AreNamed_ByTheirKey()
    {
        SqliteSample.Make(Source, 1);
        File.Copy(Source, Restored);
        Change("DELETE FROM stock WHERE item = 8; UPDATE stock SET amount = -1 WHERE item = 9; INSERT INTO stock VALUES ('it''s', 999, 1)");
        var stock = Drilled.ExpectFound(Source, Restored, "three rows").Tables.Single(t => t.Name == "stock");

        Assert.Equal(
            ["warehouse='w1', item=8", "warehouse='it's', item=999", "warehouse='w2', item=9"],
            new[] { stock.Missing, stock.Added, stock.Changed }.SelectMany(d => d.Named));
    }

    [Fact]
    public void EmptyTable_AndMissingTable_AreFailed()
    {
        SqliteSample.Make(Source, 1);
        File.Copy(Source, Restored);
        Change("DELETE FROM stock; DROP TABLE log");
        var found = Drilled.Run(Source, Restored).Comparison;

        Assert.Equal(ComparisonVerdict.Failed, found.Verdict);
        Assert.Equal(
            [
                "log is missing from the restored snapshot; the source has it with 300 rows.",
                "stock is empty in the restored snapshot; the source has 300 rows.",
            ],
            found.Problems);
    }

    [Fact]
    public void WriteAheadLog_IsRead_AndTheSourceStaysAsItIs()
    {
        SqliteSample.Make(Source, 1);
        SqliteSample.Make(Restored, 1);
        using var writer = SqliteSample.Open(Source);
        SqliteSample.Run(writer, "PRAGMA journal_mode = wal; PRAGMA wal_autocheckpoint = 0");
        SqliteSample.Run(writer, "UPDATE person SET note = 'only in the log' WHERE id = 1");
        // As a program leaves them that was killed.
        File.Copy(Source, _folder.At("left.db"));
        File.Copy(Source + "-wal", _folder.At("left.db-wal"));
        var before = Listing();
        var certificate = Drilled.Run(_folder.At("left.db"), Restored);

        Assert.Equal(["id=1"], certificate.Comparison.Tables.Single(t => t.Name == "person").Changed.Named);
        Assert.Equal(before, Listing());
        Assert.Null(certificate.Source.FileSha256);
        Assert.Contains("left.db-wal beside it was taken into account, on a copy", certificate.Source.Facts);
    }

    [Fact]
    public void EmptyFile_IsNotASnapshot()
    {
        SqliteSample.Make(Source, 1);
        File.WriteAllBytes(Restored, []);

        Assert.Contains("is empty. SQLite would read it as a database without tables", Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void TruncatedFile_IsRefused()
    {
        SqliteSample.Make(Source, 1);
        var bytes = File.ReadAllBytes(Source);
        File.WriteAllBytes(Restored, bytes[..(bytes.Length / 2)]);

        Assert.Contains("is not a sound database", Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void IndexThatLostAnEntry_IsNotSound()
    {
        SqliteSample.Make(Source, 1);
        File.Copy(Source, Restored);
        Change("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, '(name)', '(note)') WHERE name = 'by_name'");

        Assert.Contains("is not a sound database", Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void DumpAsSql_RestoredByTheRealSqlite_LosesTheUserVersion()
    {
        RealTool.Need("sqlite3", "bash");
        SqliteSample.Make(Source, 1);
        RealTool.Run("bash", ["-c", "sqlite3 -readonly \"$1\" \".backup '$2'\"", "bash", Source, Restored]);
        Drilled.ExpectEqual(Source, Restored, ".backup");
        RealTool.Run("bash", ["-c", "sqlite3 -readonly \"$1\" .dump | sqlite3 \"$2\"", "bash", Source, _folder.At("dumped.db")]);

        var found = Drilled.ExpectFound(Source, _folder.At("dumped.db"), "the user_version");
        Assert.Contains(new DefinitionDifference("PRAGMA user_version", "7", "0"), found.Definitions);
        Assert.Equal(["person"], found.Tables.Where(t => !t.IsEqual).Select(t => t.Name));
    }

    public void Dispose() => _folder.Dispose();

    private string Problem()
    {
        var certificate = Drilled.Run(Source, Restored, kind: SnapshotKind.Sqlite);
        Assert.True(certificate.IsUnreadable);
        return Assert.Single(certificate.Comparison.Problems);
    }

    private void Change(string sql)
    {
        using var connection = SqliteSample.Open(Restored);
        SqliteSample.Run(connection, sql);
    }

    private IEnumerable<string> Listing() =>
    [
        .. new DirectoryInfo(_folder.Path)
            .EnumerateFiles()
            .OrderBy(f => f.Name)
            .Select(f => $"{f.Name} {f.Length} {f.LastWriteTimeUtc:O}"),
    ];
}
