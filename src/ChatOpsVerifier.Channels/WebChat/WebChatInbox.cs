using ChatOpsVerifier.Conversations.Inbound;
using ChatOpsVerifier.Conversations.Local;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Evidence;

namespace ChatOpsVerifier.Channels.WebChat;

/// <summary>Makes turns of posted forms, and keeps the person's own words in the transcript as any chat would.</summary>
public sealed class WebChatInbox(ITurnHandler turns, IWebChatStore store, IChangeFeed changes, TimeProvider clock)
{
    /// <summary>How far back the pressed prompt is looked for, in messages. What lies further back is an old button anyway.</summary>
    private const int Reach = 200;

    /// <summary>The person came to the page: the bot speaks first. Once per conversation.</summary>
    public Task<TurnOutcome> OpenAsync(string slug, Person person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var userId = UserIdOf(person);
        var conversation = WebConversations.Of(userId, slug);
        return turns.HandleAsync(
            new Turn
            {
                DedupeKeys = [$"web:opened:{conversation.Id}"],
                Conversation = conversation,
                UserId = userId,
                Slug = slug,
                Content = new TurnContent.Opened(),
            },
            cancellationToken);
    }

    public async Task<TurnOutcome> ReceiveAsync(WebChatPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        var arrived = clock.GetUtcNow();
        var words = post.Prompt is { } press
            ? WebChatWords.Of(press, await PromptAsync(post, press.PromptId, cancellationToken))
            : post.Body ?? "";
        var outcome = await turns.HandleAsync(TurnOf(post), cancellationToken);
        if (outcome != TurnOutcome.NoReport)
        {
            await KeepAsync(post, words, arrived, cancellationToken);
        }

        return outcome;
    }

    public static string UserIdOf(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Addresses.GetValueOrDefault(WebConversations.Channel) ?? person.Id;
    }

    private static Turn TurnOf(WebChatPost post) => new()
    {
        DedupeKeys = [KeyOf(post)],
        Conversation = post.Conversation,
        UserId = UserIdOf(post.Person),
        Slug = post.Slug,
        Content = post.Prompt is { } press
            ? new TurnContent.Action(press.PromptId, press.ActionId, press.Value, press.Fields, post.Files)
            : new TurnContent.Text(post.Body ?? "", post.Files),
    };

    // Somebody else's form with the same id must not swallow this one.
    private static string KeyOf(WebChatPost post) => $"web:{UserIdOf(post.Person)}:{post.TurnId}";

    private async Task<Domain.Rendering.Message?> PromptAsync(WebChatPost post, string promptId, CancellationToken cancellationToken)
    {
        var transcript = await store.ReadAsync(post.Conversation, Reach, cancellationToken);
        return transcript.LastOrDefault(m => m.Message?.PromptId == promptId)?.Message;
    }

    // The transcript is stored for good, so a credential must not reach it, whatever the flow makes of the turn.
    private async Task KeepAsync(WebChatPost post, string words, DateTimeOffset arrived, CancellationToken cancellationToken)
    {
        var named = string.Join('\n', post.Files.Select(f => f.Name).Prepend(words).Where(w => w.Length > 0));
        var body = SecretDetector.Redact(named, SecretDetector.Find(named));
        if (body.Length > 0)
        {
            await store.UpsertAsync(
                new WebChatMessage(0, post.Conversation, $"turn:{KeyOf(post)}", post.Person.Id, body, null, null, null, null, arrived, null),
                cancellationToken);
        }

        changes.Publish(Topics.Conversation(post.Conversation));
    }
}
