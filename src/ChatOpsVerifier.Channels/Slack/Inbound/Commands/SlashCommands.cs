using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Channels.Slack.Identity;
using ChatOpsVerifier.Channels.Slack.Inbound.Reading;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Turns;
using ChatOpsVerifier.Domain.People;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Commands;

/// <summary>
/// "/verify status" is saying "status" to the bot directly, from wherever one is; the answer comes there, and the place of the command shows only where it
/// went.
/// </summary>
internal sealed class SlashCommands(ITurnHandler turns, IPeople people, SlackNames names, ISlackApi api, TimeProvider time)
{
    /// <summary>The acknowledgement waits for it, and has three seconds in all.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Said without a word, it asks the present question once more.</summary>
    private const string Alone = "hello";

    public async Task<JsonObject?> ReceiveAsync(Payload command, CancellationToken cancellationToken)
    {
        var user = command.Text("user_id");
        var person = people.FindByAddress(SlackAddress.Channel, user);
        if (!Permissions.MayTalk(person) && (person is null || !PageRequests.IsAsked(command.TextOrNone("text") ?? "")))
        {
            return Ephemeral(WhoWorks.Tell(people, person));
        }

        var said = (await names.ReadAsync(command.TextOrNone("text") ?? "", cancellationToken)).Trim();
        var turn = new Turn
        {
            DedupeKeys = DedupeKeys.OfCommand(command.Text("trigger_id")),
            Conversation = new SlackAddress(user).Conversation,
            UserId = user,
            Identity = TurnIdentity.ChatAccount,
            Content = new TurnContent.Text(said.Length == 0 ? Alone : said, []),
            // Slack shows a command to nobody and keeps it nowhere.
            StaysInChat = false,
        };
        await turns.HandleAsync(turn, cancellationToken);
        return await IsOwnDirectAsync(user, command.TextOrNone("channel_id"), cancellationToken)
            ? null
            : Ephemeral("The answer is in your direct messages with this app.");
    }

    private async Task<bool> IsOwnDirectAsync(string user, string? channel, CancellationToken cancellationToken)
    {
        if (channel is null || !channel.StartsWith('D'))
        {
            return false;
        }

        try
        {
            return await api
                .OpenDirectAsync(user, cancellationToken)
                .WaitAsync(Patience, time, cancellationToken) is SlackResult<string>.Ok { Value: var direct } && direct == channel;
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException)
        {
            // The command is done; telling where its answer is once too often does no harm.
            return false;
        }
    }

    private static JsonObject Ephemeral(string text) => new() { ["response_type"] = "ephemeral", ["text"] = SlackEscape(text) };

    private static string SlackEscape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
