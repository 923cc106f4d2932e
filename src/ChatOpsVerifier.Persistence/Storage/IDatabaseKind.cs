using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Persistence.Storage;

/// <summary>
/// A kind of database that can hold what the program must not lose. Named in <see cref="Databases"/>; nothing else knows which kinds there are.
/// </summary>
public interface IDatabaseKind
{
    /// <summary>The value of the setting Database:Provider: "Sqlite".</summary>
    string Name { get; }

    /// <summary>What Database:ConnectionString accepts, for people: "a SQLite connection string".</summary>
    string Accepted { get; }

    /// <returns>What is wrong with a connection string, without its value, to follow the setting's name; <c>null</c> if it can be used.</returns>
    string? ProblemOf(string? connectionString);

    /// <param name="folder">The data folder, as a full path.</param>
    /// <param name="connectionString">One that can be used; <c>null</c>: not set.</param>
    /// <returns>The database's own files as full paths, that of the database first; none if it is on a server.</returns>
    IReadOnlyList<string> FilesOf(string folder, string? connectionString);

    /// <summary>Registers its database, <see cref="IDatabaseMigrator"/>, snapshots and the rules of its options.</summary>
    void AddTo(IServiceCollection services);
}
