using System.Text.Json.Nodes;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Tests.Slack.Inbound;

/// <summary>News of messages that people edit and delete, as Slack tells it.</summary>
public sealed class ChangeEventsTests : IAsyncDisposable
{
    private readonly InboxWorld _world = new();

    [Fact]
    public async Task Edit_IsNewsOfTheMessage_ThatItsTurnNamed()
    {
        var turn = await _world.TurnOfAsync("Event/direct-message");
        await _world.ReceiveAsync("Event/message-changed");

        var news = Assert.Single(_world.Changes);
        Assert.Equal("slack:D0OLGA:1795512000.000100", turn.Source!.Id);
        Assert.Equal(turn.Source.Id, news.Source.Id);
        Assert.Equal(("edited", "U0OLGA"), (news.Text, news.EditorId));
        Assert.Equal(["slack:changed:D0OLGA:1795512000.000100:1795512050.000000", "slack:event:Ev0CHANGED"], news.DedupeKeys);
        Assert.NotEqual(turn.Source.WordsSha256, news.Source.WordsSha256);
        Assert.Single(_world.Turns);
    }

    [Fact]
    public async Task Deletion_IsNews_ByAnUnknownPerson()
    {
        await _world.ReceiveAsync("Event/message-deleted");

        var news = Assert.Single(_world.Changes);
        Assert.Equal(("slack:D0OLGA:1795512000.000100", null, null), (news.Source.Id, news.Text, news.EditorId));
    }

    [Fact]
    public async Task FirstMessageOfAThread_DeletedWhileItHasReplies_IsDeleted()
    {
        await _world.ReceiveAsync("Event/message-changed", p =>
        {
            var message = p["event"]!["message"]!.AsObject();
            (message["subtype"], message["text"], message["user"]) = ("tombstone", "This message was deleted.", "USLACKBOT");
            message.Remove("edited");
        });

        Assert.Null(Assert.Single(_world.Changes).Text);
    }

    [Fact]
    public async Task PreviewOfALink_ThatSlackAdds_IsNotNews()
    {
        await _world.ReceiveAsync("Event/message-changed", p =>
        {
            var (message, previous) = (p["event"]!["message"]!.AsObject(), p["event"]!["previous_message"]!.AsObject());
            message["text"] = (string)previous["text"]!;
            message["attachments"] = new JsonArray(new JsonObject { ["from_url"] = "https://status.example/", ["title"] = "Retention is 714 days" });
            message.Remove("edited");
        });

        Assert.Empty(_world.Changes);
    }

    [Fact]
    public async Task ChangeThatTellsNeitherEditNorWhatWasBefore_IsNotNews()
    {
        await _world.ReceiveAsync("Event/message-changed", p =>
        {
            p["event"]!["message"]!.AsObject().Remove("edited");
            p["event"]!.AsObject().Remove("previous_message");
        });

        Assert.Empty(_world.Changes);
    }

    [Fact]
    public async Task HalfACharacter_IsKeptAsAReplacement()
    {
        var body = Payloads
            .Read("Event/direct-message")
            .ToJsonString()
            .Replace("Retention is 30 days", "Retention is 30 \\ud83d days", StringComparison.Ordinal);
        using var document = System.Text.Json.JsonDocument.Parse(body);
        await _world.ReceiveAsync(new ChatOpsVerifier.Channels.Slack.Inbound.SlackDelivery(
            ChatOpsVerifier.Channels.Slack.Inbound.SlackDeliveryKind.Event, document.RootElement.Clone()));

        Assert.StartsWith(
            "Retention is 30 \uFFFD days, see", Assert.IsType<TurnContent.Text>(Assert.Single(_world.Turns).Content).Body, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();
}
