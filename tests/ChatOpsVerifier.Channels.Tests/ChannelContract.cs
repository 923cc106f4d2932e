using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Channels.Tests;

/// <summary>
/// What every channel owes: sent twice is seen once, an edit stays in its place, private stays private, words arrive as words.
/// A channel's tests derive from this and say what a person sees in that channel's own world.
/// </summary>
public abstract class ChannelContract
{
    private const string Somebody = "ada";
    private const string SomebodyElse = "bob";

    protected abstract IChannel Channel { get; }

    protected abstract ConversationRef Conversation { get; }

    /// <summary>The texts that a person sees in the conversation, oldest first, with the files that came along.</summary>
    protected abstract Task<IReadOnlyList<SeenMessage>> SeenByAsync(string userId, ConversationRef conversation);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Name_IsTheOneThatItsConversationsCarry() => Assert.Equal(Conversation.Channel, Channel.Name);

    [Fact]
    public async Task Send_NewMessage_IsSeenOnce_AndHasAReference()
    {
        var sent = Assert.IsType<SendResult.Sent>(await SendAsync("k1", "note:1", "Two checks are left."));

        Assert.NotEmpty(sent.Reference);
        Assert.Equal(["Two checks are left."], await TextsAsync(Somebody));
    }

    [Fact]
    public async Task Send_SameDeliveryAgain_IsStillSeenOnce()
    {
        var first = Assert.IsType<SendResult.Sent>(await SendAsync("k1", "note:1", "Two checks are left."));
        var again = Assert.IsType<SendResult.Sent>(await SendAsync("k1", "note:1", "Two checks are left."));

        Assert.Equal(first.Reference, again.Reference);
        Assert.Single(await TextsAsync(Somebody));
    }

    [Fact]
    public async Task Send_WithExistingReference_EditsInPlace()
    {
        var first = Assert.IsType<SendResult.Sent>(await SendAsync("k1", "status", "FAIL, 1 of 54"));
        await SendAsync("k2", "note:1", "Something else.");
        var edited = Assert.IsType<SendResult.Sent>(await SendAsync("k3", "status", "FAIL, 2 of 54", existing: first.Reference));

        Assert.Equal(first.Reference, edited.Reference);
        Assert.Equal(["FAIL, 2 of 54", "Something else."], await TextsAsync(Somebody));
    }

    [Fact]
    public async Task Send_Withdrawn_IsSeenNoMore_AlsoWhenItComesAgain()
    {
        var first = Assert.IsType<SendResult.Sent>(await SendAsync("k1", "prompt:1", "Reminder: 2 checks are open."));
        await SendAsync("k2", "prompt:2", "Reminder: 1 check is open.");

        for (var times = 0; times < 2; times++)
        {
            var away = new Delivery("k3", Conversation, "prompt:1", Said("An earlier reminder.") with { IsWithdrawn = true }, first.Reference, null);
            Assert.IsType<SendResult.Sent>(await Channel.SendAsync(away, Cancel));
        }

        Assert.Equal(["Reminder: 1 check is open."], await TextsAsync(Somebody));
    }

    [Fact]
    public async Task Send_Private_IsSeenByThatPersonOnly()
    {
        await SendAsync("k1", "note:1", "Only Ada answers here.", privateTo: SomebodyElse);

        Assert.Empty(await TextsAsync(Somebody));
        Assert.Equal(["Only Ada answers here."], await TextsAsync(SomebodyElse));
    }

    [Fact]
    public async Task Send_ToAnotherConversation_IsNotSeenHere()
    {
        await Channel.SendAsync(new Delivery("k1", Conversation with { Id = Conversation.Id + "-other" }, "note:1", Said("Elsewhere."), null, null), Cancel);

        Assert.Empty(await TextsAsync(Somebody));
    }

    [Theory]
    [InlineData("<script>alert(1)</script> & <b>bold</b>")]
    [InlineData("*stars* _lines_ `ticks` [a](b) > quote")]
    [InlineData("ünïcödé 漢字 🙂")]
    public async Task Send_AnyWords_ArriveAsWords(string words)
    {
        await SendAsync("k1", "note:1", words);

        Assert.Equal([words], await TextsAsync(Somebody));
    }

    [Fact]
    public async Task Send_WithAFile_BringsItsBytes()
    {
        byte[] content = [1, 2, 3, 4];
        await Channel.SendAsync(
            new Delivery("k1", Conversation, "report:1", Said("Here it is."), null, null, new OutgoingFile("report one.md", "text/markdown", content)), Cancel);

        var seen = Assert.Single(await SeenByAsync(Somebody, Conversation));
        Assert.Equal("report one.md", seen.FileName);
        Assert.Equal(content, seen.FileContent);
    }

    [Fact]
    public async Task Send_ForAnotherChannel_IsRejected_WithTheReason()
    {
        var result = await Channel.SendAsync(new Delivery("k1", new ConversationRef("pigeon", "1"), "note:1", Said("Coo."), null, null), Cancel);

        Assert.Contains("pigeon", Assert.IsType<SendResult.Rejected>(result).Reason, StringComparison.Ordinal);
    }

    private Task<SendResult> SendAsync(string idempotencyKey, string messageKey, string words, string? existing = null, string? privateTo = null) =>
        Channel.SendAsync(new Delivery(idempotencyKey, Conversation, messageKey, Said(words), existing, privateTo), Cancel);

    private static Message Said(string words) => new() { Text = words, Blocks = [new MessageBlock.Paragraph(words)] };

    private async Task<IReadOnlyList<string>> TextsAsync(string userId) => [.. (await SeenByAsync(userId, Conversation)).Select(m => m.Text)];
}

/// <param name="Text">All words of the message, as a person reads them.</param>
public sealed record SeenMessage(string Text, string? FileName, byte[]? FileContent);
