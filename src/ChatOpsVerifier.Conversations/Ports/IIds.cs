namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>Fresh unique ids; injected so that tests can foretell them.</summary>
public interface IIds
{
    string Next();
}
