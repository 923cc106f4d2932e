using Npgsql;

namespace ChatOpsVerifier.Drills.Postgres;

/// <summary>What a database consists of, without what belongs to the system or to an extension.</summary>
/// <param name="LeftOut">What is there and not read.</param>
internal sealed record PostgresSchema(IReadOnlyList<PostgresTable> Tables, IReadOnlyDictionary<string, string> Definitions, IReadOnlyList<string> LeftOut)
{
    private const string Ours = """
        n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)'
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'e')
        """;

    /// <summary>A partitioned table is read whole, so its partitions are not tables of their own.</summary>
    private const string Relations = $"""
        SELECT c.oid::text, n.nspname || '.' || c.relname,
            CASE c.relkind WHEN 'p' THEN '' ELSE 'ONLY ' END || format('%I.%I', n.nspname, c.relname), c.relkind::text
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'm', 'f') AND NOT c.relispartition AND {Ours} ORDER BY 2
        """;

    private const string Columns = """
        SELECT a.attrelid::text, quote_ident(a.attname) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p') ORDER BY a.attname
        """;

    private const string Keys = """
        SELECT i.indrelid::text, quote_ident(a.attname) FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (attnum, place)
        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum WHERE i.indisprimary ORDER BY k.place
        """;

    /// <summary>Each with its schema, since the search path is empty.</summary>
    private const string Defined = $"""
        SELECT 'column ' || n.nspname || '.' || c.relname || '.' || a.attname,
            format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
            || CASE a.attidentity WHEN '' THEN '' ELSE ' IDENTITY' END || CASE a.attgenerated WHEN '' THEN '' ELSE ' GENERATED' END
            || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND {Ours}
        UNION ALL SELECT 'constraint ' || n.nspname || '.' || c.relname || '.' || k.conname, pg_get_constraintdef(k.oid)
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE k.contype <> 'n' AND {Ours}
        UNION ALL SELECT 'index ' || n.nspname || '.' || c.relname, pg_get_indexdef(c.oid)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('i', 'I') AND {Ours}
        UNION ALL SELECT 'view ' || n.nspname || '.' || c.relname, pg_get_viewdef(c.oid)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('v', 'm') AND {Ours}
        UNION ALL SELECT 'trigger ' || n.nspname || '.' || c.relname || '.' || t.tgname, pg_get_triggerdef(t.oid)
        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT t.tgisinternal AND {Ours}
        UNION ALL SELECT 'sequence ' || n.nspname || '.' || c.relname, 'last value ' || coalesce(s.last_value::text, 'none yet')
        FROM pg_sequences s JOIN pg_namespace n ON n.nspname = s.schemaname JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = s.sequencename
        WHERE {Ours}
        """;

    public static PostgresSchema Read(NpgsqlConnection connection)
    {
        var relations = Rows(connection, Relations);
        var columns = Rows(connection, Columns).ToLookup(r => r[0], r => r[1]);
        var keys = Rows(connection, Keys).ToLookup(r => r[0], r => r[1]);
        var large = Rows(connection, "SELECT count(*)::text FROM pg_largeobject_metadata")[0][0];
        return new PostgresSchema(
            [.. relations.Where(r => r[3] is "r" or "p").Select(r => new PostgresTable(r[1], r[2], [.. columns[r[0]]], [.. keys[r[0]]]))],
            Rows(connection, Defined).ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal),
            [
                .. relations.Where(r => r[3] == "m").Select(r => $"The rows of the materialized view {r[1]}, which a restore computes again."),
                .. relations.Where(r => r[3] == "f").Select(r => $"The foreign table {r[1]}, whose rows are elsewhere."),
                .. large == "0" ? Array.Empty<string>() : [$"{large} large objects."],
            ]);
    }

    private static List<string[]> Rows(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows;
    }
}
