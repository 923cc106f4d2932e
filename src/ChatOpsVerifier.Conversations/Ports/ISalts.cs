namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>Random salts for texts that lie beside the ledger's chain; injected so that tests can predict them.</summary>
public interface ISalts
{
    /// <returns>16 unpredictable bytes as 32 lower-case hex digits; never the same twice.</returns>
    string Next();
}
