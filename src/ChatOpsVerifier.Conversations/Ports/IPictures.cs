namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>Draws what a message's image block names, for channels that must send the bytes themselves.</summary>
public interface IPictures
{
    /// <param name="path">Path of an image block: "/api/reports/x/status.png".</param>
    /// <returns>PNG; `null` if the picture does not exist.</returns>
    Task<byte[]?> DrawAsync(string path, CancellationToken cancellationToken);
}
