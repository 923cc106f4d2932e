namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>Fresh unique ids; injected so that tests can predict them.</summary>
public interface IIds
{
    string Next();
}
