using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Persistence.Tests.Contract;

public abstract partial class StoreContract
{
    private static readonly ConversationRef Chat = new("teams", "@ada");

    [Fact]
    public async Task Reference_Saved_IsThereForAnotherProcess()
    {
        await References.SaveAsync(Chat, """{"serviceUrl":"https://one.example/"}""", Now, Cancel);

        var other = await OpenAnotherAsync();

        Assert.Equal("""{"serviceUrl":"https://one.example/"}""", await other.References.FindAsync(Chat, Cancel));
        Assert.Null(await other.References.FindAsync(Chat with { Id = "@grace" }, Cancel));
        Assert.Null(await other.References.FindAsync(Chat with { Channel = "web" }, Cancel));
    }

    [Fact]
    public async Task Reference_SavedAgain_IsReplaced()
    {
        await References.SaveAsync(Chat, "1", Now, Cancel);
        await References.SaveAsync(Chat, "2", Now.AddSeconds(1), Cancel);

        Assert.Equal("2", await References.FindAsync(Chat, Cancel));
    }

    [Fact]
    public async Task Reference_Latest_IsTheOneSavedLastInThatChannel()
    {
        Assert.Null(await References.FindLatestAsync("teams", Cancel));
        await References.SaveAsync(Chat, "1", Now, Cancel);
        await References.SaveAsync(Chat with { Id = "19:x@thread.tacv2" }, "2", Now.AddSeconds(1), Cancel);
        await References.SaveAsync(new ConversationRef("other", "x"), "3", Now.AddSeconds(2), Cancel);

        Assert.Equal("2", await References.FindLatestAsync("teams", Cancel));
        await References.SaveAsync(Chat, "4", Now.AddSeconds(3), Cancel);
        Assert.Equal("4", await References.FindLatestAsync("teams", Cancel));
    }

    [Fact]
    public async Task Reference_Removed_IsGone_AndMayComeAgain()
    {
        await References.SaveAsync(Chat, "1", Now, Cancel);

        await References.RemoveAsync(Chat, Cancel);
        await References.RemoveAsync(Chat, Cancel);

        Assert.Null(await References.FindAsync(Chat, Cancel));
        Assert.Null(await References.FindLatestAsync("teams", Cancel));
        await References.SaveAsync(Chat, "2", Now, Cancel);
        Assert.Equal("2", await References.FindAsync(Chat, Cancel));
    }
}
