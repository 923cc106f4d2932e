namespace ChatOpsVerifier.Persistence.Storage;

/// <summary>Finds out whether something can be stored, by storing something.</summary>
public interface IStorageProbe
{
    /// <summary>
    /// One durable commit that changes nothing. What came of it is in <see cref="StorageHealth"/>; it does not throw for a disk that takes nothing.
    /// </summary>
    Task TryAsync(CancellationToken cancellationToken);
}
