using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Persistence.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Action_ClaimedByAnyOfItsNames_IsARepetition()
    {
        await TransactAsync(async turn => Assert.True(await turn.TryClaimAsync(["event 1", "message 1", "event 1"], Now)));

        await TransactAsync(async turn =>
        {
            Assert.False(await turn.TryClaimAsync(["event 2", "message 1"], Now));
            Assert.False(await turn.TryClaimAsync(["message 1"], Now));
            // The first attempt claimed nothing, not even the name that was free.
            Assert.True(await turn.TryClaimAsync(["event 2"], Now));
        });
    }

    [Fact]
    public async Task Action_WithoutAName_IsAnError() =>
        await Assert.ThrowsAsync<ArgumentException>(() => TransactAsync(turn => turn.TryClaimAsync([], Now)));

    [Fact]
    public async Task Conversation_Saved_IsFoundByPlaceAndReport()
    {
        var record = new ConversationRecord(Place, "sample", "operator", """{"step":"evidence"}""", Now.AddTicks(1));
        await TransactAsync(async turn =>
        {
            await turn.SaveConversationAsync(record with { StateJson = "{}" });
            await turn.SaveConversationAsync(record);
        });

        await TransactAsync(async turn =>
        {
            Assert.Equal(record, await turn.FindConversationAsync(Place, "sample"));
            Assert.Null(await turn.FindConversationAsync(Place, "other"));
            Assert.Null(await turn.FindConversationAsync(Place with { Channel = "slack" }, "sample"));
            Assert.Null(await turn.FindConversationAsync(Team, "sample"));
        });
        Assert.Equal(record, await Store.FindConversationAsync(Place, "sample", Cancel));
        Assert.Null(await Store.FindConversationAsync(Place, "other", Cancel));
    }

    [Fact]
    public async Task Conversations_OfAReport_AreListedFromAllPlaces()
    {
        var (here, there) = (
            new ConversationRecord(Place, "sample", "operator", "{}", Now),
            new ConversationRecord(Place with { Channel = "slack" }, "sample", "otto", """{"a":1}""", Now));
        await TransactAsync(async turn =>
        {
            await turn.SaveConversationAsync(there);
            await turn.SaveConversationAsync(here);
            await turn.SaveConversationAsync(here with { Slug = "other" });
        });

        await TransactAsync(async turn => Assert.Equal(
            new[] { here, there }.OrderBy(c => c.Conversation.Channel, StringComparer.Ordinal), await turn.ListConversationsAsync("sample")));
    }

    [Fact]
    public async Task Conversation_OfAPlace_LatestIsTheOneActiveLast()
    {
        await TransactAsync(async turn =>
        {
            await turn.SaveConversationAsync(new ConversationRecord(Place, "a", "operator", "{}", Now.AddHours(2)));
            await turn.SaveConversationAsync(new ConversationRecord(Place, "b", "operator", "{}", Now.AddHours(1)));
            await turn.SaveConversationAsync(new ConversationRecord(Team, "c", "operator", "{}", Now.AddHours(3)));
            Assert.Equal("a", (await turn.FindLatestConversationAsync(Place))!.Slug);

            await turn.SaveConversationAsync(new ConversationRecord(Place, "b", "operator", "{}", Now.AddHours(4)));
            Assert.Equal("b", (await turn.FindLatestConversationAsync(Place))!.Slug);
            Assert.Null(await turn.FindLatestConversationAsync(new ConversationRef("web", "nowhere")));
        });
        Assert.Equal("b", (await Store.FindLatestConversationAsync(Place, Cancel))!.Slug);
        Assert.Null(await Store.FindLatestConversationAsync(new ConversationRef("web", "nowhere"), Cancel));
    }
}
