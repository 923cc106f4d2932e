using ChatOpsVerifier.Drills.Comparing;

namespace ChatOpsVerifier.Drills.Tests.Postgres;

public sealed class PostgresDrillTests(PostgresServer server)
{
    private static readonly string[] Damages =
    [
        "DELETE FROM person WHERE id = 7", "UPDATE person SET name = name || ' ' WHERE id = 8", "UPDATE person SET name = NULL WHERE id = 9",
        "UPDATE person SET score = score + 0.0000000001 WHERE id = 10",
        "UPDATE person SET amount = 1.50 WHERE id = 1", "UPDATE person SET raw = '\\x00ff' WHERE id = 11",
        "UPDATE person SET seen = seen + interval '1 microsecond' WHERE id = 12", "UPDATE person SET doc = '{\"a\": 2}' WHERE id = 13",
        "UPDATE person SET id = 100000 WHERE id = 14", "INSERT INTO log VALUES ('x')", "INSERT INTO log SELECT * FROM log LIMIT 1",
        "DELETE FROM log WHERE ctid = (SELECT ctid FROM log LIMIT 1)",
        "DELETE FROM part WHERE id = 3", "UPDATE part SET v = 0 WHERE id = 150", "DROP TABLE log CASCADE",
        "TRUNCATE part", "DROP INDEX by_name", "SELECT setval('person_id_seq', 1)",
        "ALTER TABLE person ALTER name SET DEFAULT 'x'", "CREATE TABLE more (id int)",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Damage_OfASeed_IsFound(int seed)
    {
        var (source, restored) = Pair($"damage{seed}");
        server.Execute($"damage{seed}_r", Damages[seed - 1]);
        Drilled.ExpectFound(source, restored, Damages[seed - 1]);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void RestoreOfADump_OfAnyCompression_RaisesNoAlarm(int seed)
    {
        var name = $"equal{seed}";
        var source = Make(name, seed);
        var restored = server.Create(name + "_r");
        server.DumpAndRestore(name, name + "_r", seed % 10);
        // Rows in another order, and settings of the database under which values look otherwise.
        server.Execute(
            name + "_r",
            $"CLUSTER person USING by_name; ALTER DATABASE {name}_r SET TimeZone = 'Asia/Tokyo'; ALTER DATABASE {name}_r SET DateStyle = 'German'");
        server.Execute(name + "_r", $"ALTER DATABASE {name}_r SET extra_float_digits = -10; ALTER DATABASE {name}_r SET IntervalStyle = 'iso_8601'");
        Drilled.ExpectEqual(source, restored, name);
    }

    [Fact]
    public void Rows_AreNamed_ByTheirKey()
    {
        var (source, restored) = Pair("named");
        server.Execute("named_r", "DELETE FROM person WHERE id = 7");

        Assert.Equal(["id=7"], Drilled.Run(source, restored).Comparison.Tables.Single(t => t.Name == "public.person").Missing.Named);
    }

    /// <summary>Without row_security off, the restored table would just be smaller for a user whom a policy concerns.</summary>
    [Fact]
    public void PolicyThatWouldHideRows_IsAnError()
    {
        var (source, _) = Pair("policy");
        server.Execute(
            "policy_r",
            "CREATE ROLE reader LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader; "
                + "GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO reader; ALTER TABLE person ENABLE ROW LEVEL SECURITY");
        var certificate = Drilled.Run(source, server.Address("policy_r").Replace("Username=verifier", "Username=reader", StringComparison.Ordinal));

        Assert.Contains("row-level security", Assert.Single(certificate.Comparison.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Password_IsInNoCertificate()
    {
        server.Need();
        var certificate = Drilled.Run("postgresql://olga:s3cret@127.0.0.1:1/none", "Host=127.0.0.1;Port=1;Password=s3cret;Database=none");

        Assert.True(certificate.IsUnreadable);
        Assert.DoesNotContain("s3cret", System.Text.Encoding.UTF8.GetString(Certificates.CertificateJson.Write(certificate)), StringComparison.Ordinal);
    }

    [Fact]
    public void EmptyDatabases_AreFailed()
    {
        server.Need();
        Assert.Equal(ComparisonVerdict.Failed, Drilled.Run(server.Create("empty"), server.Create("empty_r")).Comparison.Verdict);
    }

    private (string Source, string Restored) Pair(string name) => (Make(name, 1), server.Create(name + "_r", name));

    private string Make(string name, int seed)
    {
        server.Need();
        var address = server.Create(name);
        server.Execute(
            name,
            $$"""
            SELECT setseed({{seed}} / 100.0);
            CREATE TABLE person (id serial PRIMARY KEY, name text, score float8, amount numeric, raw bytea, seen timestamptz, took interval, doc jsonb,
                tags text[], twice float8 GENERATED ALWAYS AS (score * 2) STORED);
            INSERT INTO person (name, score, amount, raw, seen, took, doc, tags) SELECT 'tab' || chr(9) || 'line' || chr(10) || random(), random(), 1.5, '\x01',
                timestamptz '2026-01-01 00:00+00' + i * interval '1 hour', i * interval '1 minute', '{"a": 1}', ARRAY['x', NULL, '\\N']
                FROM generate_series(1, 200) i;
            INSERT INTO person (name, score) VALUES (NULL, 'NaN'), ('\N', 'Infinity'), ('', '-0');
            CREATE INDEX by_name ON person (name);
            CREATE TABLE log (line text);
            INSERT INTO log SELECT 'same' FROM generate_series(1, 10);
            CREATE TABLE part (id int PRIMARY KEY, v int) PARTITION BY RANGE (id);
            CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM (0) TO (100);
            CREATE TABLE part_2 PARTITION OF part DEFAULT;
            INSERT INTO part SELECT i, i FROM generate_series(1, 200) i;
            CREATE VIEW names AS SELECT name FROM person;
            CREATE MATERIALIZED VIEW stale AS SELECT count(*) FROM log;
            """);
        return address;
    }
}
