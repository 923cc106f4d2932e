using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Screening;
using ChatOpsVerifier.Domain.People;

namespace ChatOpsVerifier.Channels.WebChat;

/// <summary>Makes turns of posted forms, and keeps the person's own words in the transcript as any chat would.</summary>
public sealed class WebChatInbox(
    ITurnHandler turns, IVerificationStore reports, IWebChatStore store, SecretScreen screen, IChangeFeed changes, TimeProvider clock)
{
    /// <summary>How far back the pressed prompt is looked for, in messages. What lies further back is an old button anyway.</summary>
    private const int Reach = 200;

    /// <summary>The person came to the page: the bot speaks first. Once per conversation.</summary>
    public Task<TurnOutcome> OpenAsync(string slug, Person person, TurnIdentity identity, CancellationToken cancellationToken)
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
                Identity = identity,
                Slug = slug,
                Content = new TurnContent.Opened(),
            },
            cancellationToken);
    }

    public async Task<TurnOutcome> ReceiveAsync(WebChatPost post, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        if (await reports.FindReportAsync(post.Slug, cancellationToken) is null)
        {
            return TurnOutcome.NoReport;
        }

        // Words first, like in any chat. A turn that comes again after a crash was written down the first time: by now its
        // prompt may be answered and its labels gone.
        var transcript = await store.ReadAsync(post.Conversation, Reach, cancellationToken);
        if (!transcript.Any(m => m.MessageKey == TranscriptKeyOf(post)))
        {
            await KeepAsync(post, WordsOf(post, transcript), cancellationToken);
        }

        var outcome = await turns.HandleAsync(TurnOf(post), cancellationToken);
        changes.Publish(Topics.Conversation(post.Conversation));
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
        Identity = post.Identity,
        Scopes = post.Scopes,
        Slug = post.Slug,
        Content = post.Prompt is { } press
            ? new TurnContent.Action(press.PromptId, press.ActionId, press.Value, press.Fields, post.Files)
            : new TurnContent.Text(post.Body ?? "", post.Files),
        StaysInChat = false,
    };

    // Somebody else's form with the same id must not swallow this one.
    private static string KeyOf(WebChatPost post) => $"web:{UserIdOf(post.Person)}:{post.TurnId}";

    private static string TranscriptKeyOf(WebChatPost post) => $"turn:{KeyOf(post)}";

    private static string WordsOf(WebChatPost post, IEnumerable<WebChatMessage> transcript) => post.Prompt is { } press
        ? PressLabels.Of(press, transcript.LastOrDefault(m => m.Message?.PromptId == press.PromptId)?.Message)
        : post.Body ?? "";

    // The transcript is stored for good, so a credential must not reach it, whatever the flow makes of the turn. Screened as the
    // turn's own text is, so that one is found here wherever the bot found one.
    private async Task KeepAsync(WebChatPost post, string words, CancellationToken cancellationToken)
    {
        var named = string.Join('\n', post.Files.Select(f => f.Name).Prepend(words).Where(w => w.Length > 0));
        var body = screen.Screen(named).Text;
        if (body.Length > 0)
        {
            await store.UpsertAsync(
                new WebChatMessage(0, post.Conversation, TranscriptKeyOf(post), post.Person.Id, body, null, null, null, null, clock.GetUtcNow(), null),
                cancellationToken);
        }
    }
}
