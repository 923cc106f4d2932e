using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Domain.People;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>One thing a person did in a chat, verified and parsed by its channel.</summary>
public sealed record Turn
{
    /// <summary>Every name under which the provider may deliver this same turn again; any one seen before makes it a repetition. Never empty.</summary>
    public required ImmutableArray<string> DedupeKeys { get; init; }

    public required ConversationRef Conversation { get; init; }

    /// <summary>The channel's own id of the person.</summary>
    public required string UserId { get; init; }

    /// <summary>
    /// How the channel knows that it is this person; the default is that it does not. A channel says more only where it verified
    /// the one account that belongs to the person: separation of duties rests on it.
    /// </summary>
    public TurnIdentity Identity { get; init; }

    /// <summary>What the session or key that it came with may be used for; the default is all that the person may.</summary>
    public AccessScopes Scopes { get; init; } = AccessScopeNames.Everything;

    /// <summary>The account as the ledger records it.</summary>
    public ActorAccount Through => new(Identity, $"{Conversation.Channel}:{UserId}");

    /// <summary>The report it speaks of, where the channel knows; else the conversation's present one.</summary>
    public string? Slug { get; init; }

    public required TurnContent Content { get; init; }

    /// <summary>The message that was sent or attached; null: a button or form, or a chat whose messages cannot be edited.</summary>
    public MessageSource? Source { get; init; }

    /// <summary>
    /// Whether the chat goes on showing what the person sent, as they sent it, out of this program's reach (the default, true of
    /// every provider). False: the channel keeps the transcript itself and lets no secret into it.
    /// </summary>
    public bool StaysInChat { get; init; } = true;
}

public abstract record TurnContent
{
    private TurnContent()
    {
    }

    /// <summary>The person came; the bot speaks first.</summary>
    public sealed record Opened : TurnContent;

    public sealed record Text(string Body, ImmutableArray<IncomingFile> Files) : TurnContent;

    /// <summary>A message that somebody wrote elsewhere in the chat, taken as evidence for one requirement of <see cref="Turn.Slug"/>.</summary>
    /// <param name="RequirementId">"req:2.2".</param>
    /// <param name="Body">What was written; empty: only files were sent.</param>
    /// <param name="Permalink">Where the message is; null: the provider gives no address.</param>
    /// <param name="AuthorId">The channel's own id of who wrote it.</param>
    /// <param name="AuthorName">How the channel calls them.</param>
    /// <param name="WrittenAt">When it was written: that is when it was observed.</param>
    public sealed record Attach(
        string RequirementId,
        string Body,
        ImmutableArray<IncomingFile> Files,
        Uri? Permalink,
        string AuthorId,
        string AuthorName,
        DateTimeOffset WrittenAt) : TurnContent;

    public sealed record Action(
        string PromptId,
        string ActionId,
        string Value,
        ImmutableDictionary<string, ImmutableArray<string>> Fields,
        ImmutableArray<IncomingFile> Files) : TurnContent;
}

/// <summary>A file as the channel received it; not yet judged.</summary>
/// <param name="Open">Gives the bytes; called once. Throws <see cref="FileUnavailableException"/> where there are none to be had.</param>
public sealed record IncomingFile(string Name, long? Bytes, Func<CancellationToken, Task<Stream>> Open);
