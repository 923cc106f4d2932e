using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Persistence.Tests.Contract;

/// <summary>The stores as one process has them.</summary>
/// <param name="Owner">Ends that process in order.</param>
public sealed record StoreInstance(IVerificationStore Store, IWebChatStore WebChat, IConversationReferences References, IAsyncDisposable Owner);
