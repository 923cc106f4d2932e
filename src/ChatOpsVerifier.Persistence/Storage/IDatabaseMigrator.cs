namespace ChatOpsVerifier.Persistence.Storage;

/// <summary>Brings the database to the shape that this program knows. To be called once at start-up, before anything reads or writes.</summary>
public interface IDatabaseMigrator
{
    /// <exception cref="DatabaseUnusableException">There is something that this program cannot, or must not, work with.</exception>
    Task MigrateAsync(CancellationToken cancellationToken);
}
