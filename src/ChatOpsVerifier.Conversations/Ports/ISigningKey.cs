namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>The key with which this program signs what leaves it.</summary>
public interface ISigningKey
{
    /// <returns>"ed25519:" and 64 lower-case hex digits; null: there is none yet.</returns>
    string? PublicKey { get; }
}
