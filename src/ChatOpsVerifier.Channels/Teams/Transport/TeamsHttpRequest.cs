namespace ChatOpsVerifier.Channels.Teams.Transport;

/// <summary>A request as it arrived: nothing of it has been parsed, and its body is not even read before its token is good.</summary>
/// <param name="Authorization">That header; null: there is none.</param>
/// <param name="ReadBody">Gives the body to the byte; null: it is longer than <see cref="LargestBody"/>. Called at most once.</param>
public sealed record TeamsHttpRequest(string? Authorization, string? ContentType, Func<CancellationToken, Task<byte[]?>> ReadBody)
{
    /// <summary>Bytes. Teams keeps messages below 100 KB; a submitted card carries what was typed, too.</summary>
    public const int LargestBody = 256 * 1024;
}
