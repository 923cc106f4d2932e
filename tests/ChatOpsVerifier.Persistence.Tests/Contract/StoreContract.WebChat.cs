using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Persistence.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task WebMessage_Said_ComesBackWhole()
    {
        var said = new WebChatMessage(0, Place, "turn:1", "operator", "It is <daily>.", null, null, null, null, Now, null);
        var id = await WebChat.UpsertAsync(said, Cancel);
        var answered = Bot("prompt", "Which boxes?", Now.AddSeconds(1)) with
        {
            PrivateTo = "ada",
            AttachmentName = "report.md",
            AttachmentUrl = "/api/reports/sample/report.md"
        };
        await WebChat.UpsertAsync(answered, Cancel);

        var transcript = await WebChat.ReadAsync(Place, 10, Cancel);

        Assert.Equal(said with { Id = id }, transcript[0]);
        Assert.Equal("Which boxes?", transcript[1].Message!.Text);
        Assert.Equal(answered with { Id = transcript[1].Id, Message = null }, transcript[1] with { Message = null });
        Assert.Empty(await WebChat.ReadAsync(Team, 10, Cancel));
    }

    [Fact]
    public async Task WebMessage_OfTheSameKey_IsReplacedInItsPlace()
    {
        var id = await WebChat.UpsertAsync(Bot("status", "1 of 54", Now), Cancel);
        await WebChat.UpsertAsync(Bot("other", "in between", Now.AddSeconds(1)), Cancel);

        var again = await WebChat.UpsertAsync(Bot("status", "2 of 54", Now.AddSeconds(2)) with { EditedAt = Now.AddSeconds(3) }, Cancel);

        Assert.Equal(id, again);
        var transcript = await WebChat.ReadAsync(Place, 10, Cancel);
        Assert.Equal(["2 of 54", "in between"], transcript.Select(m => m.Message!.Text));
        Assert.Equal((Now, Now.AddSeconds(3)), (transcript[0].At, transcript[0].EditedAt));
    }

    [Fact]
    public async Task WebMessage_DeliveredAgain_IsNotAnEdit()
    {
        await WebChat.UpsertAsync(Bot("status", "1 of 54", Now), Cancel);
        await WebChat.UpsertAsync(Bot("status", "1 of 54", Now.AddMinutes(1)), Cancel);

        var message = Assert.Single(await WebChat.ReadAsync(Place, 10, Cancel));
        Assert.Equal((Now, null), (message.At, message.EditedAt));
    }

    [Fact]
    public async Task WebMessages_Newest_ComeInTheOrderInWhichTheyWereFirstSaid()
    {
        await WebChat.UpsertAsync(Bot("1", "one", Now), Cancel);
        await WebChat.UpsertAsync(Bot("3", "three", Now.AddSeconds(2)), Cancel);
        // Kept later, said earlier: a person's words are before the answer that they got.
        await WebChat.UpsertAsync(Bot("2", "two", Now.AddSeconds(1)), Cancel);
        await WebChat.UpsertAsync(Bot("1", "one, edited", Now.AddSeconds(9)), Cancel);

        Assert.Equal(["two", "three"], (await WebChat.ReadAsync(Place, 2, Cancel)).Select(m => m.Message!.Text));
        Assert.Equal(["one, edited", "two", "three"], (await WebChat.ReadAsync(Place, 3, Cancel)).Select(m => m.Message!.Text));
    }

    private static WebChatMessage Bot(string key, string text, DateTimeOffset at) => new(0, Place, key, null, null, Say(text), null, null, null, at, null);
}
