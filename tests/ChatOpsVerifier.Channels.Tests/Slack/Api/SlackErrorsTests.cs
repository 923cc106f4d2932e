using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.Channels.Tests.Slack.Api;

public sealed class SlackErrorsTests
{
    [Fact]
    public async Task MissingScope_NamesWhatIsNeededAndWhatIsThere()
    {
        await using var world = new ApiWorld();
        world.Web.OnJson("pins.add", """{"ok":false,"error":"missing_scope","needed":"pins:write","provided":"chat:write,im:write"}""");

        var failed = Assert.IsType<SlackResult<bool>.Failed>(await world.Api.PinAsync("C1", "1.2", TestContext.Current.CancellationToken));

        Assert.Equal(("pins.add", "missing_scope", true), (failed.Error.Method, failed.Error.Code, failed.Error.CanBeMended));
        Assert.Equal(
            "The token lacks the scope pins:write; it has chat:write,im:write. Add it under \"OAuth & Permissions\" of the app (or from the manifest) and "
                + "install the app again. (pins.add: missing_scope)",
            failed.Error.Detail);
    }

    [Theory]
    [InlineData("channel_not_found", "C9")]
    [InlineData("not_in_channel", "/invite")]
    [InlineData("is_archived", "archived")]
    [InlineData("invalid_auth", "Slack:BotToken")]
    [InlineData("not_authed", "Slack:BotToken")]
    [InlineData("token_revoked", "Install the app again")]
    [InlineData("token_expired", "Install the app again")]
    [InlineData("account_inactive", "Install the app again")]
    [InlineData("not_allowed_token_type", "xapp-")]
    [InlineData("user_not_found", "Operators")]
    [InlineData("messages_tab_disabled", "Messages Tab")]
    [InlineData("not_enabled", "Home Tab")]
    [InlineData("restricted_action", "administrator")]
    [InlineData("link_disabled", "Socket Mode")]
    [InlineData("too_many_pins", "pin")]
    public void WhatSomeoneCanFix_SaysHow_AndIsWorthKeeping(string code, string contains)
    {
        var error = SlackErrors.Of("chat.postMessage", code, "C9", []);
        Assert.True(error.CanBeMended);
        Assert.Contains(contains, error.Detail, StringComparison.Ordinal);
        Assert.EndsWith($"(chat.postMessage: {code})", error.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("msg_too_long")]
    [InlineData("message_not_found")]
    [InlineData("cant_update_message")]
    [InlineData("expired_trigger_id")]
    [InlineData("unheard_of")]
    public void WhatNobodyCanFix_IsNotWorthKeeping(string code) => Assert.False(SlackErrors.Of("chat.postMessage", code, null, []).CanBeMended);

    [Fact]
    public void InvalidBlocks_SayWhere_InSlacksOwnWords()
    {
        var json =
            (JsonObject)JsonNode.Parse(
                """{"ok":false,"error":"invalid_blocks","response_metadata":{"messages":["[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]"]}}""")!;
        Assert.Contains("json-pointer:/blocks/0/text/text", SlackErrors.Of("chat.postMessage", "invalid_blocks", null, json).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Remarks_WithoutEnd_AreCut()
    {
        var json = new JsonObject { ["response_metadata"] = new JsonObject { ["messages"] = new JsonArray(new string('x', 5_000)) } };
        Assert.InRange(SlackErrors.Of("chat.postMessage", "invalid_blocks", null, json).Detail.Length, 300, 500);
    }

    [Theory]
    [InlineData("""{"ok":false}""")]
    [InlineData("""{"ok":"true"}""")]
    [InlineData("""{"ok":false,"error":{"code":1}}""")]
    [InlineData("""{"ok":false,"error":"invalid_blocks","response_metadata":{"messages":"none"}}""")]
    public async Task AnswerOfAnotherShape_IsARefusalAndNoCrash(string json)
    {
        await using var world = new ApiWorld();
        world.Web.On("chat.update", new FakeReply.Answer(json));
        Assert.IsType<SlackResult<PostedMessage>.Failed>(await world.Api.UpdateMessageAsync("1.2", ApiWorld.Message(), TestContext.Current.CancellationToken));
    }
}
