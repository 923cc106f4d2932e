namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>Takes redacted words out of what a store keeps beside the ledger.</summary>
public interface ICopyCleaner
{
    /// <returns>The words without what was redacted; <c>null</c>: nothing of it is in them.</returns>
    string? CleanWords(string words);

    /// <param name="json">A message or a conversation's state.</param>
    /// <returns>The same JSON without what was redacted; <c>null</c>: nothing of it is in there.</returns>
    string? CleanJson(string json);
}
