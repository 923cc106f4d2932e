using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>One way to reach people. Inbound, a channel makes <see cref="Turn"/>s and gives them to <c>ITurnHandler</c>; outbound it is this.</summary>
public interface IChannel
{
    /// <summary>"web", "slack", "teams".</summary>
    string Name { get; }

    /// <summary>What people call it: "Slack".</summary>
    string Title { get; }

    /// <summary>
    /// Sends or edits. At least once: the same <see cref="Delivery.IdempotencyKey"/> may come again after a crash,
    /// and a person must still see one message. Faults of the network are exceptions; the provider's answers are results.
    /// </summary>
    Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellationToken);
}

internal static class ChannelTitles
{
    /// <returns>What people call a channel; its name, if it is not one of these.</returns>
    public static string TitleOf(this IEnumerable<IChannel> channels, string name) => channels.FirstOrDefault(c => c.Name == name)?.Title ?? name;
}

/// <param name="Existing">Edit this message; null: post a new one.</param>
/// <param name="PrivateTo">Channel user id: only this person sees it; null: everybody in the conversation.</param>
/// <param name="Attachment">A file to go with it.</param>
public sealed record Delivery(
    string IdempotencyKey,
    ConversationRef Conversation,
    string MessageKey,
    Message Message,
    string? Existing,
    string? PrivateTo,
    OutgoingFile? Attachment = null)
{
    /// <summary>The report that it speaks of, which comes back as <see cref="Turn.Slug"/> when it is answered: a place may speak of several.</summary>
    public string? Slug { get; init; }
}

public sealed record OutgoingFile(string Name, string MediaType, byte[] Content);

public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <param name="Reference">The provider's id of the message, for later edits.</param>
    /// <param name="AgainAfter">Its picture is of an earlier state: the message goes out once more after so long, unless a newer version of it does before.
    /// Null: it is complete.</param>
    public sealed record Sent(string Reference, TimeSpan? AgainAfter = null) : SendResult;

    /// <param name="OnlyHere">Only this conversation has to wait; false: the provider wants nothing at all for that long.</param>
    /// <param name="Reason">For the outbox; null: the provider asked to wait.</param>
    public sealed record RetryAfter(TimeSpan Delay, bool OnlyHere = false, string? Reason = null) : SendResult;

    /// <summary>The provider will not accept this one; trying again is useless.</summary>
    public sealed record Rejected(string Reason) : SendResult;
}
