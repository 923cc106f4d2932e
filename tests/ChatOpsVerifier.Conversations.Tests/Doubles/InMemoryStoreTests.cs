using ChatOpsVerifier.Persistence.Tests.Contract;
using ChatOpsVerifier.Testing.InMemory;

namespace ChatOpsVerifier.Conversations.Tests.Doubles;

public sealed class InMemoryStoreTests : StoreContract
{
    private readonly InMemoryVerificationStore _store = new();
    private readonly InMemoryWebChatStore _chat = new();
    private readonly InMemoryConversationReferences _references = new();

    protected override Task<StoreInstance> OpenAsync()
    {
        var store = new InMemoryVerificationStore(_store);
        return Task.FromResult(new StoreInstance(store, _chat, _references, new Closing(store)));
    }

    protected override ValueTask CleanUpAsync()
    {
        _store.Dispose();
        return ValueTask.CompletedTask;
    }

    private sealed class Closing(InMemoryVerificationStore store) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            store.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
