namespace ChatOpsVerifier.Drills.Postgres;

/// <param name="Name">With its schema, as people write it.</param>
/// <param name="From">As it is read: quoted, and ONLY where other tables inherit from it.</param>
/// <param name="Columns">By name, quoted.</param>
/// <param name="Key">Columns of the primary key, quoted, in its order; empty: there is none.</param>
internal sealed record PostgresTable(string Name, string From, IReadOnlyList<string> Columns, IReadOnlyList<string> Key);
