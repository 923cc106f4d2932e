namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>Immutable bytes under their SHA-256. Writing the same bytes twice is writing them once.</summary>
public interface IEvidenceStore
{
    /// <returns>Lower-case hex digest. Returns after the bytes are durable; where they were lost or changed, they are whole again.</returns>
    Task<string> WriteAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <returns>Null: no such content.</returns>
    /// <exception cref="InvalidDataException">It is there, and it is no longer what was written.</exception>
    Task<byte[]?> ReadAsync(string sha256, CancellationToken cancellationToken);

    /// <summary>Deletes content for good; for evidence that the ledger says was removed.</summary>
    /// <returns>False: there is no such content.</returns>
    Task<bool> DeleteAsync(string sha256, CancellationToken cancellationToken);

    /// <summary>Reads all bytes from where they are kept, never from memory.</summary>
    Task<EvidenceIntegrity> CheckAsync(string sha256, CancellationToken cancellationToken);
}

public enum EvidenceIntegrity
{
    Intact,
    Missing,
    Changed,

    /// <summary>It is there, but the file system does not hand it out.</summary>
    Unreadable,
}
