namespace ChatOpsVerifier.Drills.Sqlite;

/// <param name="Columns">By name, so that their order does not count. Generated ones are among them.</param>
/// <param name="Key">Columns of the primary key, in its order; empty: there is none.</param>
internal sealed record SqliteTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Key);
