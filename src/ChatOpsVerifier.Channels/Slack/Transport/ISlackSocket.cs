namespace ChatOpsVerifier.Channels.Slack.Transport;

/// <summary>One open connection of Socket Mode, as little of it as is needed.</summary>
internal interface ISlackSocket : IAsyncDisposable
{
    /// <returns>A whole message; null: the other side has closed.</returns>
    /// <exception cref="IOException">The connection is lost.</exception>
    Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken);

    /// <summary>May be called from several places at once.</summary>
    /// <exception cref="IOException">The connection is lost.</exception>
    Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken);

    /// <summary>Says goodbye. What the other side has sent until then can still be received.</summary>
    Task CloseAsync(CancellationToken cancellationToken);
}
