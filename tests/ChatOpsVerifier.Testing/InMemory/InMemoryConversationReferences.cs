using System.Collections.Concurrent;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Testing.InMemory;

public sealed class InMemoryConversationReferences : IConversationReferences
{
    private readonly ConcurrentDictionary<ConversationRef, (string Json, DateTimeOffset At)> _saved = new();

    public Task SaveAsync(ConversationRef conversation, string json, DateTimeOffset at, CancellationToken cancellationToken)
    {
        _saved[conversation] = (json, at);
        return Task.CompletedTask;
    }

    public Task<string?> FindAsync(ConversationRef conversation, CancellationToken cancellationToken) =>
        Task.FromResult(_saved.TryGetValue(conversation, out var saved) ? saved.Json : null);

    public Task<string?> FindLatestAsync(string channel, CancellationToken cancellationToken) =>
        Task.FromResult(_saved.Where(s => s.Key.Channel == channel).OrderByDescending(s => s.Value.At).Select(s => s.Value.Json).FirstOrDefault());

    public Task RemoveAsync(ConversationRef conversation, CancellationToken cancellationToken)
    {
        _saved.TryRemove(conversation, out _);
        return Task.CompletedTask;
    }
}
