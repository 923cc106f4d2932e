using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.Channels.Tests.Slack.Api;

public class SlackApiTests : SlackTransportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_SendsJson_ThatUnfurlsNothing_AndCanBeSentAgain()
    {
        await using var world = World();
        world.Web.OnJson("chat.postMessage", """{"ok":true,"channel":"D7","ts":"1700000000.000100"}""");
        var message = new OutgoingMessage(
            "U7", "ü <b>", [new JsonObject { ["type"] = "divider" }], "1.1", new JsonObject
            {
                ["event_type"] = "chatops_verifier",
                ["event_payload"] = new JsonObject { ["key"] = "k1" }
            });

        var first = Value(await world.Api.PostMessageAsync(message, Cancel));
        await world.Api.PostMessageAsync(message, Cancel);

        Assert.Equal(new PostedMessage("D7", "1700000000.000100"), first);
        var request = world.Web.Requests[0];
        Assert.Equal("application/json; charset=utf-8", request.Header("Content-Type"));
        var expected = """
            {"channel":"U7","text":"ü <b>","blocks":[{"type":"divider"}],"thread_ts":"1.1",
             "metadata":{"event_type":"chatops_verifier","event_payload":{"key":"k1"}},"unfurl_links":false,"unfurl_media":false}
            """;
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), request.Json));
        Assert.Equal(request.Text, world.Web.Requests[1].Text);
    }

    [Fact]
    public async Task UpdateEphemeralAndViews_SendWhatTheMethodsWant()
    {
        await using var world = World();
        world.Web.OnJson("chat.postEphemeral", """{"ok":true,"message_ts":"5.5"}""");
        foreach (var method in new[] { "views.open", "views.publish" })
        {
            world.Web.OnJson(method, """{"ok":true,"view":{"id":"V1"}}""");
        }

        Assert.Equal(new PostedMessage("C1", "1.2"), Value(await world.Api.UpdateMessageAsync("1.2", ApiWorld.Message(), Cancel)));
        Assert.Equal(new PostedMessage("C1", "5.5"), Value(await world.Api.PostEphemeralAsync("U1", ApiWorld.Message(), Cancel)));
        Assert.Equal("V1", (string?)Value(await world.Api.OpenViewAsync("t1", new JsonObject { ["type"] = "modal" }, Cancel))["id"]);
        await world.Api.PublishViewAsync("U1", [], Cancel);

        Assert.Equal(
            [
                """chat.update {"ts":"1.2","channel":"C1","text":"Two checks are left.","blocks":[]}""",
                """chat.postEphemeral {"user":"U1","channel":"C1","text":"Two checks are left.","blocks":[]}""",
                """views.open {"trigger_id":"t1","view":{"type":"modal"}}""",
                """views.publish {"user_id":"U1","view":{}}""",
            ],
            world.Web.Requests.Select(r => $"{r.Path} {r.Text}"));
    }

    [Fact]
    public async Task ReadingMethods_SendForms()
    {
        await using var world = World();
        world.Web.OnJson("conversations.history", """{"ok":true,"messages":[{"ts":"2"},{"ts":"1"}]}""");
        world.Web.OnJson("chat.getPermalink", """{"ok":true,"permalink":"https://acme.slack.com/p1"}""");
        world.Web.OnJson("files.info", """{"ok":true,"file":{"id":"F1"}}""");

        Assert.Equal(["2", "1"], Value(await world.Api.ReadMessagesAsync("C1", null, "0.5", 20, Cancel)).Select(m => (string?)m["ts"]));
        Assert.Equal("https://acme.slack.com/p1", Value(await world.Api.GetPermalinkAsync("C1", "1.2", Cancel)));
        Assert.Equal("F1", (string?)Value(await world.Api.GetFileAsync("F1", Cancel))["id"]);

        Assert.Equal(
            ["channel=C1&oldest=0.5&limit=20&include_all_metadata=true", "channel=C1&message_ts=1.2", "file=F1"],
            world.Web.Requests.Select(r => r.Text));
        Assert.All(world.Web.Requests, r => Assert.Equal("application/x-www-form-urlencoded", r.Header("Content-Type")));
    }

    [Fact]
    public async Task ReadMessages_OfALongThread_GivesTheNewestFirst()
    {
        await using var world = World();
        world.Web.On(
            "conversations.replies",
            new FakeReply.Answer("""{"ok":true,"messages":[{"ts":"1"},{"ts":"2"}],"response_metadata":{"next_cursor":"c="}}"""),
            new FakeReply.Answer("""{"ok":true,"messages":[{"ts":"3"},{"ts":"4"}],"response_metadata":{"next_cursor":""}}"""));

        Assert.Equal(["4", "3", "2"], Value(await world.Api.ReadMessagesAsync("C1", "1", null, 3, Cancel)).Select(m => (string?)m["ts"]));
        Assert.Contains("cursor=c%3D", world.Web.Requests[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsSoAlready_IsFine()
    {
        await using var world = World();
        world.Web.OnJson("pins.add", """{"ok":false,"error":"already_pinned"}""");
        world.Web.OnJson("chat.delete", """{"ok":false,"error":"message_not_found"}""");

        Assert.True(Value(await world.Api.PinAsync("C1", "1.2", Cancel)));
        Assert.True(Value(await world.Api.DeleteMessageAsync("C1", "1.2", Cancel)));
    }

    [Theory]
    [InlineData("""{"profile":{"display_name":"ada","real_name":"Ada L"},"name":"x"}""", "ada")]
    [InlineData("""{"profile":{"display_name":"","real_name":"Ada L"},"name":"x"}""", "Ada L")]
    [InlineData("""{"real_name":"Ada","name":"x"}""", "Ada")]
    [InlineData("""{"name":"x"}""", "x")]
    [InlineData("{}", "U1")]
    public async Task DisplayName_IsTheOneThatPeopleSee(string user, string name)
    {
        await using var world = World();
        world.Web.OnJson("users.info", $$"""{"ok":true,"user":{{user}}}""");
        Assert.Equal(name, Value(await world.Api.GetDisplayNameAsync("U1", Cancel)));
    }

    [Fact]
    public async Task Names_AreAskedForOnceAnHour_HoweverManyAsk()
    {
        await using var world = World();
        world.Web.OnJson("users.info", """{"ok":true,"user":{"name":"ada"}}""");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => world.Api.GetDisplayNameAsync("U1", Cancel)));
        Assert.Single(world.Web.Requests);
        world.Clock.Advance(TimeSpan.FromMinutes(59));
        await world.Api.GetDisplayNameAsync("U1", Cancel);
        Assert.Single(world.Web.Requests);
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        await world.Api.GetDisplayNameAsync("U1", Cancel);
        Assert.Equal(2, world.Web.Requests.Count);
    }

    [Fact]
    public async Task Directs_AreRemembered_ButNoFailure()
    {
        await using var world = World();
        world.Web.On(
            "conversations.open",
            new FakeReply.Answer("""{"ok":false,"error":"user_not_found"}"""),
            new FakeReply.Answer("""{"ok":true,"channel":{"id":"D1"}}"""));

        Assert.IsType<SlackResult<string>.Failed>(await world.Api.OpenDirectAsync("U1", Cancel));
        Assert.Equal("D1", Value(await world.Api.OpenDirectAsync("U1", Cancel)));
        Assert.Equal("D1", Value(await world.Api.OpenDirectAsync("U1", Cancel)));
        Assert.Equal(2, world.Web.Requests.Count);
    }

    [Fact]
    public async Task Upload_TakesThreeSteps_AndShowsTheTokenToTheApiAlone()
    {
        await using var world = World();
        world.Web.OnJson("files.getUploadURLExternal", $$"""{"ok":true,"file_id":"F1","upload_url":"http://127.0.0.1:{{world.Web.Port}}/upload/secret"}""");
        world.Web.OnJson("files.completeUploadExternal", """{"ok":true,"files":[{"id":"F1","permalink":"https://acme.slack.com/files/F1"}]}""");
        byte[] content = [0, 1, 2, 255];

        var file = Value(await world.Api.UploadFileAsync(new FileUpload("status & more.png", "Status", content, "FAIL"), "C1", "1.1", "Here", Cancel));

        Assert.Equal(new UploadedFile("F1", "https://acme.slack.com/files/F1"), file);
        Assert.Equal("filename=status+%26+more.png&length=4&alt_txt=FAIL", world.Web.Requests[0].Text);
        Assert.Equal(content, world.Web.To("/upload/secret").Single().Body);
        Assert.Null(world.Web.To("/upload/secret").Single().Header("Authorization"));
        Assert.Equal("""{"files":[{"id":"F1","title":"Status"}],"channel_id":"C1","thread_ts":"1.1","initial_comment":"Here"}""", world.Web.Requests[2].Text);
    }

    [Fact]
    public async Task Upload_WhoseBytesAreNotAccepted_IsAFault_AndSharesNothing()
    {
        await using var world = World();
        world.Web.OnJson("files.getUploadURLExternal", $$"""{"ok":true,"file_id":"F1","upload_url":"http://127.0.0.1:{{world.Web.Port}}/upload/secret"}""");
        world.Web.On("/upload/secret", new FakeReply.Answer("no", 500));

        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => world.Api.UploadFileAsync(
            new FileUpload("a", "a", new byte[1]), null, null, null, Cancel));

        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
        Assert.Empty(world.Web.To("files.completeUploadExternal"));
    }

    private static T Value<T>(SlackResult<T> result) => Assert.IsType<SlackResult<T>.Ok>(result).Value;
}
