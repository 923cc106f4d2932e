using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Conversations.Status;

/// <summary>Where nothing is signed.</summary>
internal sealed class NoSigningKey : ISigningKey
{
    public string? PublicKey => null;
}
