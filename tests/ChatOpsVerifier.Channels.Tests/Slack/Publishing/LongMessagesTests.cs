using System.Text;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Testing.Slack;

namespace ChatOpsVerifier.Channels.Tests.Slack.Publishing;

/// <summary>Messages that take more than one post, and what happens when they grow and shrink.</summary>
public sealed class LongMessagesTests : IAsyncDisposable
{
    private readonly PublishingWorld _world = new();

    [Fact]
    public async Task Send_LongInAChannel_ContinuesBelowItsFirstPost()
    {
        var sent = Assert.IsType<SendResult.Sent>(await _world.SendAsync(Lines(300)));

        var all = _world.Workspace.All;
        Assert.InRange(all.Count, 2, 4);
        Assert.Null(all[0].ThreadTs);
        Assert.All(all.Skip(1), m => Assert.Equal(all[0].ThreadTs ?? all[0].Ts, m.ThreadTs));
        Assert.Equal($"C1/{string.Join('+', all.Select(m => m.Ts))}", sent.Reference);
        AssertAllLines();
    }

    [Fact]
    public async Task Send_LongQuestion_FollowsOneAnother_SoThatTheButtonsComeLast()
    {
        await _world.SendAsync(Lines(300) with { PromptId = "prompt:1" }, conversation: "U1");

        Assert.All(_world.Workspace.All, m => Assert.Null(m.ThreadTs));
    }

    [Fact]
    public async Task Send_EditShrinks_TakesTheRestAway_AndAnEditThatGrowsAddsItAgain()
    {
        var long1 = Assert.IsType<SendResult.Sent>(await _world.SendAsync(Lines(300), messageKey: "status"));
        var shrunk = Assert.IsType<SendResult.Sent>(await _world.SendAsync(Lines(2), key: "k2", messageKey: "status", existing: long1.Reference));

        Assert.Contains("line 2 ", Assert.Single(_world.Read()), StringComparison.Ordinal);
        Assert.Equal(long1.Reference.Split('+')[0], shrunk.Reference);

        var grown = Assert.IsType<SendResult.Sent>(await _world.SendAsync(Lines(300), key: "k3", messageKey: "status", existing: shrunk.Reference));
        Assert.Equal(long1.Reference.Split('+').Length, grown.Reference.Split('+').Length);
        AssertAllLines();
    }

    [Fact]
    public async Task Send_PartHasToWait_GoesOnWhereItWas()
    {
        var asked = 0;
        _world.Web.Workspace = r => r.Path == "chat.postMessage" && asked++ == 1
            ? new FakeReply.Answer("""{"ok":false,"error":"ratelimited"}""", 429, "Retry-After: 7")
            : _world.Workspace.Answer(r);

        var wait = Assert.IsType<SendResult.RetryAfter>(await _world.SendAsync(Lines(300)));
        Assert.Equal((TimeSpan.FromSeconds(7), true), (wait.Delay, wait.OnlyHere));
        Assert.Single(_world.Workspace.All);

        _world.Restart();
        _world.Clock.Advance(wait.Delay);
        await _world.SendAsync(Lines(300));
        Assert.Equal(_world.Read().Distinct().Count(), _world.Read().Count);
        AssertAllLines();
    }

    [Fact]
    public async Task Send_FarTooLong_BringsAFileWithAllOfIt()
    {
        await _world.SendAsync(Lines(2_000));

        var file = Assert.Single(_world.Workspace.All, m => m.File is not null).File!;
        Assert.Contains("line 2000 ", Encoding.UTF8.GetString(file.Content), StringComparison.Ordinal);
        Assert.Equal(2, _world.Workspace.All.Count);
    }

    [Fact]
    public async Task Send_MessageWasDeletedByAPerson_IsSaidAgain()
    {
        var first = Assert.IsType<SendResult.Sent>(await _world.SendAsync(Lines(300), messageKey: "status"));
        await _world.SendAsync("Something else.", key: "k2");
        _world.Web.OnJson("chat.update", """{"ok":false,"error":"message_not_found"}""");

        var again = Assert.IsType<SendResult.Sent>(await _world.SendAsync("FAIL, 2 of 54", key: "k3", messageKey: "status", existing: first.Reference));

        Assert.NotEqual(first.Reference, again.Reference);
        Assert.Equal(["Something else.", "FAIL, 2 of 54"], _world.Read());
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private void AssertAllLines()
    {
        var read = string.Concat(_world.Read());
        Assert.DoesNotContain(Enumerable.Range(1, 300), i => !read.Contains($"line {i} ", StringComparison.Ordinal));
    }

    private static Message Lines(int count) => new()
    {
        Text = $"{count} lines",
        Blocks = [new MessageBlock.Items([.. Enumerable
            .Range(1, count)
            .Select(i => RichText.Plain($"line {i} of the report is still open, and nobody has looked at it"))])],
    };
}
