using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Channels.Slack.Inbound;
using ChatOpsVerifier.Channels.Slack.Transport;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Channels.Tests.Slack.Transport;

public sealed class SlackSocketModeTests
{
    [Fact]
    public async Task Envelope_IsAcknowledgedAfterItsActionIsDone_AndNotBefore()
    {
        await using var world = new SocketWorld();
        var done = new TaskCompletionSource<JsonObject?>();
        world.Inbox.Answer = (_, _) => done.Task;
        var socket = await world.Connector.OpenedAsync();

        socket.Deliver("e1", "interactive", """{"type":"view_submission"}""", takesAnswer: true);
        await Eventually.TrueAsync(() => world.Inbox.Received.Count == 1);
        Assert.True(socket.HasNoAcknowledgement);
        done.SetResult(new JsonObject { ["response_action"] = "clear" });

        Assert.Equal("""{"envelope_id":"e1","payload":{"response_action":"clear"}}""", (await socket.AcknowledgedAsync()).GetRawText());
        Assert.Equal((SlackDeliveryKind.Interactive, 1), (world.Inbox.Received[0].Kind, world.Inbox.Received[0].RetryNumber));
    }

    [Theory]
    [InlineData("events_api", SlackDeliveryKind.Event)]
    [InlineData("interactive", SlackDeliveryKind.Interactive)]
    [InlineData("slash_commands", SlackDeliveryKind.SlashCommand)]
    public async Task Envelope_ThatTakesNoAnswer_IsAcknowledgedWithoutOne(string type, SlackDeliveryKind kind)
    {
        await using var world = new SocketWorld();
        world.Inbox.Answer = (_, _) => Task.FromResult<JsonObject?>([]);
        var socket = await world.Connector.OpenedAsync();
        socket.Deliver("e1", type);

        Assert.Equal("""{"envelope_id":"e1"}""", (await socket.AcknowledgedAsync()).GetRawText());
        Assert.Equal(kind, Assert.Single(world.Inbox.Received).Kind);
    }

    [Fact]
    public async Task ActionThatFails_IsNotAcknowledged_AndTheNextOneIs()
    {
        await using var world = new SocketWorld();
        world.Inbox.Answer = (delivery, cancellation) => delivery.Payload.TryGetProperty("bad", out var _)
            ? throw new InvalidOperationException("a secret of the person")
            : Task.FromResult<JsonObject?>(null);
        var socket = await world.Connector.OpenedAsync();

        socket.Deliver("e1", payload: """{"bad":1}""");
        await Eventually.TrueAsync(() => world.Logs.Lines.Any(l => l.Contains("failed: InvalidOperationException", StringComparison.Ordinal)));
        socket.Deliver("e2");

        Assert.Equal("e2", (await socket.AcknowledgedAsync()).GetProperty("envelope_id").GetString());
        Assert.True(socket.HasNoAcknowledgement);
        Assert.All(world.Logs.Lines, l => Assert.DoesNotContain("secret of the person", l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatIsUnknown_IsAcknowledged_AndWhatIsUnreadable_IsPassedOver()
    {
        await using var world = new SocketWorld();
        var socket = await world.Connector.OpenedAsync();
        socket.Send("{");
        socket.Send("[]");
        socket.Send("""{"type":"something"}""");
        socket.Deliver("e1", "workflows_of_the_future");
        socket.Deliver("e2", payload: "\"text\"");

        Assert.Equal(["e1", "e2"], [.. new[] { await AcknowledgedIdAsync(socket), await AcknowledgedIdAsync(socket) }.Order()]);
        Assert.Empty(world.Inbox.Received);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task AnnouncedEnd_OpensTheNextConnection_BeforeTheOldOneCloses(string reason)
    {
        await using var world = new SocketWorld();
        var old = await world.Connector.OpenedAsync();
        await Eventually.TrueAsync(() => world.Links.Count == 1);
        world.Clock.Advance(TimeSpan.FromHours(1));
        old.Announce(reason);
        var next = await world.Connector.OpenedAsync();
        await world.Clock.WaitedForAsync(w => w == SocketSlot.Grace);

        // What still comes by the old one is worked and acknowledged there.
        old.Deliver("e1");
        next.Deliver("e2");
        Assert.Equal("e1", await AcknowledgedIdAsync(old));
        Assert.Equal("e2", await AcknowledgedIdAsync(next));
        Assert.Equal(["s1 opens", "s2 opens"], world.Connector.Happened);

        world.Clock.Advance(SocketSlot.Grace);
        await Eventually.TrueAsync(() => world.Connector.Happened.Count == 4);
        Assert.Equal(["s1 opens", "s2 opens", "s1 closes", "s1 is gone"], world.Connector.Happened);
        Assert.Null(world.Links.Trouble);
    }

    [Fact]
    public async Task AnnouncedEnd_RightAfterTheGreeting_IsNotFollowedInCircles()
    {
        await using var world = new SocketWorld();
        (await world.Connector.OpenedAsync()).Announce("refresh_requested");
        await world.Clock.PassAsync(Backoff.First * 2);
        (await world.Connector.OpenedAsync()).Announce("refresh_requested");
        await world.Clock.PassAsync(Backoff.First * 4);
        await world.Connector.OpenedAsync();
    }

    [Fact]
    public async Task LostConnection_IsOpenedAgain_AfterAShortWait_AndWhatWasUnderWayIsNotAcknowledgedElsewhere()
    {
        await using var world = new SocketWorld();
        var done = new TaskCompletionSource<JsonObject?>();
        world.Inbox.Answer = (_, _) => done.Task;
        var lost = await world.Connector.OpenedAsync();
        lost.Deliver("e1");
        await Eventually.TrueAsync(() => world.Inbox.Received.Count == 1 && world.Links.Count == 1);
        world.Clock.Advance(SocketSlot.Lasting);
        lost.Lose();
        await Eventually.TrueAsync(() => world.Links.Trouble is not null);
        Assert.Contains("lost", world.Links.Trouble, StringComparison.Ordinal);

        await world.Clock.PassAsync(Backoff.First);
        var next = await world.Connector.OpenedAsync();
        done.SetResult(null);
        next.Deliver("e1");

        Assert.Equal("e1", await AcknowledgedIdAsync(next));
        Assert.True(lost.HasNoAcknowledgement);
        await Eventually.TrueAsync(() => world.Links.Trouble is null);
        Assert.Contains(world.Logs.Lines, l => l.Contains("is restored", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Slack_OutOfReach_IsTriedWithGrowingWaits_UpToALimit()
    {
        await using var world = new SocketWorld();
        var socket = await world.Connector.OpenedAsync();
        await Eventually.TrueAsync(() => world.Links.Count == 1);
        world.Clock.Advance(SocketSlot.Lasting);
        for (var i = 0; i < 8; i++)
        {
            world.Connector.Next.Enqueue(() => throw new HttpRequestException("away"));
        }

        socket.Lose();
        await world.Clock.PassAsync(Backoff.First);
        var waits = new List<double>();
        for (var i = 0; i < 8; i++)
        {
            var wait = await world.Clock.WaitedForAsync(w => w != SocketSlot.Patience);
            waits.Add(wait.TotalSeconds);
            world.Clock.Advance(wait);
        }

        Assert.Equal([0.5, 1, 2, 4, 8, 16, 30, 30], waits);
        await world.Connector.OpenedAsync();
    }

    [Fact]
    public async Task Refusal_IsReported_AndTriedAgainEachMinute()
    {
        await using var world = new SocketWorld(first: () => new SlackResult<ISlackSocket>.Failed(new SlackError(
            "apps.connections.open", "invalid_auth", "The token is unknown.")));
        await world.Links.Decided;
        Assert.Equal("Slack refuses Socket Mode: The token is unknown.", world.Links.Trouble);

        await world.Clock.PassAsync(SocketSlot.AfterRefusal);
        await world.Connector.OpenedAsync();
        await Eventually.TrueAsync(() => world.Links.Trouble is null);
    }

    [Fact]
    public async Task AskedToWait_WaitsThatLong()
    {
        await using var world = new SocketWorld(first: () => new SlackResult<ISlackSocket>.RetryAfter(TimeSpan.FromSeconds(77)));
        await world.Clock.PassAsync(TimeSpan.FromSeconds(77));
        await world.Connector.OpenedAsync();
    }

    [Fact]
    public async Task Connection_WithoutAGreeting_IsClosed()
    {
        await using var world = new SocketWorld();
        await world.Connector.OpenedAsync(greet: false);
        await world.Clock.PassAsync(SocketSlot.Patience);
        await world.Clock.PassAsync(Backoff.First);
        var next = await world.Connector.OpenedAsync();

        Assert.Equal(["s1 opens", "s1 is gone", "s2 opens"], world.Connector.Happened);
        next.Deliver("e1");
        Assert.Equal("e1", await AcknowledgedIdAsync(next));
    }

    [Fact]
    public async Task SeveralConnections_AreOpen_AndOneMayGoWithoutTrouble()
    {
        await using var world = new SocketWorld(sockets: 2);
        var first = await world.Connector.OpenedAsync();
        var second = await world.Connector.OpenedAsync();
        await Eventually.TrueAsync(() => world.Links.Count == 2);

        first.End();
        await Eventually.TrueAsync(() => world.Links.Count == 1);
        Assert.Null(world.Links.Trouble);
        second.Deliver("e1");
        Assert.Equal("e1", await AcknowledgedIdAsync(second));
    }

    [Fact]
    public async Task ManyEnvelopes_AreProcessedSeveralAtATime_AndEachIsAcknowledged()
    {
        await using var world = new SocketWorld();
        var (now, most, gate) = (0, 0, new TaskCompletionSource());
        world.Inbox.Answer = async (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await gate.Task;
            Interlocked.Decrement(ref now);
            return null;
        };
        var socket = await world.Connector.OpenedAsync();
        const int Many = EnvelopeWorkers.Ahead * 2;
        for (var i = 0; i < Many; i++)
        {
            socket.Deliver($"e{i}");
        }

        await Eventually.TrueAsync(() => Volatile.Read(ref now) == EnvelopeWorkers.AtOnce);
        gate.SetResult();
        var acknowledged = new HashSet<string?>();
        for (var i = 0; i < Many; i++)
        {
            acknowledged.Add(await AcknowledgedIdAsync(socket));
        }

        Assert.Equal((Many, Many), (acknowledged.Count, world.Inbox.Received.Count));
        Assert.Equal(EnvelopeWorkers.AtOnce, most);
    }

    [Fact]
    public async Task Stop_FinishesWhatIsUnderWay_AndThenCloses()
    {
        await using var world = new SocketWorld(sockets: 2);
        var done = new TaskCompletionSource<JsonObject?>();
        world.Inbox.Answer = (_, _) => done.Task;
        var socket = await world.Connector.OpenedAsync();
        await world.Connector.OpenedAsync();
        socket.Deliver("e1");
        await Eventually.TrueAsync(() => world.Inbox.Received.Count == 1);

        await world.StopAsync();
        await world.Clock.WaitedForAsync(w => w == SlackSocketMode.DrainLimit);
        Assert.DoesNotContain(world.Connector.Happened, h => h.Contains("closes", StringComparison.Ordinal));
        socket.Deliver("e2");
        done.SetResult(null);
        await world.Running.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal("e1", await AcknowledgedIdAsync(socket));
        Assert.True(socket.HasNoAcknowledgement);
        Assert.Single(world.Inbox.Received);
        Assert.Equal(2, world.Connector.Happened.Count(h => h.Contains("closes", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Stop_EndsInTime()
    {
        await using var world = new SocketWorld();
        world.Inbox.Answer = async (_, cancellation) =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return null;
        };
        var socket = await world.Connector.OpenedAsync();
        socket.IsPolite = false;
        socket.Deliver("e1");
        await Eventually.TrueAsync(() => world.Inbox.Received.Count == 1);

        await world.StopAsync();
        await world.Clock.PassAsync(SlackSocketMode.DrainLimit);
        await world.Clock.PassAsync(SocketSession.Farewell);
        await world.Running.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.True(socket.HasNoAcknowledgement);
    }

    private static async Task<string?> AcknowledgedIdAsync(ScriptedSocket socket) => (await socket.AcknowledgedAsync()).GetProperty("envelope_id").GetString();
}
