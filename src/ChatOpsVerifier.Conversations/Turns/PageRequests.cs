using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Conversations.Turns;

/// <summary>"page" in a chat: a link with which the person, and nobody else, signs in to the page. Guests may ask, too, since they read along.</summary>
public static class PageRequests
{
    private static readonly string[] Words = ["page", "sign in", "sign-in", "signin", "log in", "login"];

    public static bool IsAsked(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = text.Trim().TrimStart('/').TrimEnd('.', '!', '?').Trim();
        return Words.Contains(said, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>False for the page's own chat, where somebody is on the page already.</summary>
    internal static bool IsAsked(Turn turn) =>
        turn.Conversation.Channel != WebConversations.Channel && turn.Content is TurnContent.Text { Files.IsDefaultOrEmpty: true } text && IsAsked(text.Body);

    /// <param name="requestId">Names this wish.</param>
    internal static Message Answer(Person person, string requestId, ISignInLinks links) => links.IsOffered
        ? Said(
            $"This link signs you in to the page as {person.Name}. It works once, within {Durations.Of(links.Life)}. Do not pass it on.",
            [new MessageBlock.SignIn("Open the page", requestId, person.Id)])
        : Said("I have no address for the page. An administrator can set it in Web:PublicUrl.", []);

    private static Message Said(string text, ImmutableArray<MessageBlock> more) => new() { Text = text, Blocks = [new MessageBlock.Paragraph(text), .. more] };
}
