using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Testing.InMemory;

public sealed class InMemoryWebChatStore : IWebChatStore
{
    private readonly Lock _gate = new();
    private readonly List<WebChatMessage> _messages = [];

    public Task<long> UpsertAsync(WebChatMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        lock (_gate)
        {
            var at = _messages.FindIndex(m => m.Conversation == message.Conversation && m.MessageKey == message.MessageKey);
            if (at >= 0)
            {
                var first = _messages[at];
                _messages[at] = message with { Id = first.Id, At = first.At };
                return Task.FromResult(first.Id);
            }

            _messages.Add(message with { Id = _messages.Count + 1 });
            return Task.FromResult((long)_messages.Count);
        }
    }

    public Task<IReadOnlyList<WebChatMessage>> ReadAsync(ConversationRef conversation, int newest, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<WebChatMessage>>([.. _messages
                .Where(m => m.Conversation == conversation)
                .OrderBy(m => m.At)
                .ThenBy(m => m.Id)
                .TakeLast(newest)]);
        }
    }
}
