using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Conversations.Tests.Publishing;

public sealed class StatusPublisherTests : IAsyncDisposable
{
    private readonly Bench _bench = new(s => s.Configure<EvidenceOptions>(o => o.MaxAgeDays = 30));
    private readonly Walker _walker;

    public StatusPublisherTests() => _walker = new(_bench);

    [Fact]
    public async Task Publish_WorkGoesOn_EditsTheOneLivingMessage()
    {
        await BeginAsync();
        await _walker.UntilSettledAsync(10);

        var status = Assert.Single(_bench.Seen(Bench.Team), d => d.MessageKey == "status");
        var counts = (await _bench.ViewAsync()).Assessment.Counts;
        Assert.Contains($"{counts.Settled} of {counts.Checks}", status.Message.Text, StringComparison.Ordinal);
        Assert.Equal("status", _bench.Seen(Bench.Team)[0].MessageKey);
    }

    [Fact]
    public async Task Publish_NothingVisibleChanged_SaysNothing()
    {
        await BeginAsync();
        var before = ToTeam();
        await _bench.SayAsync("help");
        await _bench.SayAsync("status");
        await _bench.SayAsync("why");
        Assert.Equal(before, ToTeam());
    }

    [Fact]
    public async Task Publish_VerdictChanges_PostsItOnceWithTheHeadHash()
    {
        await BeginAsync();
        await _walker.ToPassAsync();
        await _bench.SayAsync("status");
        await _bench.PumpAsync();

        var view = await _bench.ViewAsync();
        var verdict = Assert.Single(_bench.Seen(Bench.Team), d => d.MessageKey.StartsWith("verdict:", StringComparison.Ordinal));
        Assert.Equal($"verdict:{view.Record.Version}:pass", verdict.MessageKey);
        Assert.Equal(MessageTone.Good, verdict.Message.Tone);
        Assert.Contains(view.Record.HeadHash, Assert.Single(verdict.Message.Blocks.OfType<MessageBlock.Context>()).Text.PlainText, StringComparison.Ordinal);
        Assert.Contains("54 of 54", verdict.Message.Text, StringComparison.Ordinal);
        Assert.Equal(view.Rendered.Bytes, verdict.Attachment!.Content);
        Assert.Equal(view.Record.FileName, verdict.Attachment.Name);
        Assert.Single(_bench.Seen(Bench.Team), d => d.Attachment is not null);
        var settled = _bench.Seen(Bench.Team).Where(d => d.MessageKey.StartsWith("finding:", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, settled.Count);

        // A finding's name says what was true when the report was written; next to it is what is true now.
        Assert.Contains(settled, d => d.Message.Text.Contains("Finding 1: Backup Procedures UNKNOWN — VERIFIED (15 of 15 settled)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Publish_AnswerWithdrawnAfterPass_PostsTheFallToFail()
    {
        await BeginAsync();
        await _walker.ToPassAsync();
        await _bench.SayAsync("withdraw 2.2");
        await _bench.SayAsync("The dashboard was that of another project.");
        await _bench.PumpAsync();

        Assert.False((await _bench.ViewAsync()).Assessment.Verdict.IsPass);
        var verdicts = _bench.Seen(Bench.Team).Where(d => d.MessageKey.StartsWith("verdict:", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, verdicts.Length);
        Assert.EndsWith(":fail", verdicts[1].MessageKey, StringComparison.Ordinal);
        Assert.NotNull((await _bench.Store.FindReminderAsync(Bench.Slug, "operator", Bench.Token))!.DueAt);
    }

    [Fact]
    public async Task Publish_EvidenceGrowsOldOvernight_IsNoticedByTheSweepAndPostedOnce()
    {
        await BeginAsync();
        await _walker.ToPassAsync();
        await _bench.Reminders.RunAsync(_bench.Time.GetUtcNow(), Bench.Token);
        _bench.Time.Advance(TimeSpan.FromDays(31));

        for (var i = 0; i < 3; i++)
        {
            await _bench.Reminders.RunAsync(_bench.Time.GetUtcNow(), Bench.Token);
            await _bench.PumpAsync();
        }

        var posts = _bench.Seen(Bench.Team).Select(d => d.MessageKey).ToArray();
        Assert.Single(posts, k => k.StartsWith("stale:", StringComparison.Ordinal));
        Assert.Single(posts, k => k.EndsWith(":fail", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Publish_NextDay_CountsWhatIsNewSinceTheDigest()
    {
        await BeginAsync();
        await _walker.UntilSettledAsync(4);
        _bench.Time.Advance(TimeSpan.FromDays(1));
        var yesterday = (await _bench.ViewAsync()).Assessment.Counts.Settled;
        await _walker.UntilSettledAsync(yesterday + 1);

        var added = (await _bench.ViewAsync()).Assessment.Counts.Settled - yesterday;
        Assert.Contains($"Since today 09:00: +{added} verified", _bench.Seen(Bench.Team)[0].Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_ConflictOpened_IsPostedOnceWithBothSides()
    {
        await BeginAsync();
        await _walker.UntilSettledAsync(4);
        var state = (await _bench.ViewAsync()).Assessment.State;
        var answer = state.Answers.Values.First(a => a.Outcome == Outcome.Verified);
        var opened = Ledger.Append(
            state.Version,
            state.HeadHash,
            _bench.Time.GetUtcNow(),
            "operator",
            [new VerificationEvent.ConflictOpened("X1", answer.CheckIds, [answer.Id], "The operator said 30 days, E1 says 7.")]);
        await _bench.Store.TransactAsync(async t => { await t.AppendAsync(Bench.Slug, state.Version, opened); return true; }, Bench.Token);

        await _bench.SayAsync("status");
        await _bench.SayAsync("status");
        await _bench.PumpAsync();

        var post = Assert.Single(_bench.Seen(Bench.Team), d => d.MessageKey.StartsWith("conflict:", StringComparison.Ordinal));
        Assert.Equal(MessageTone.Bad, post.Message.Tone);
        Assert.Contains("The operator said 30 days, E1 says 7.", PlainMessage.Of(post.Message), StringComparison.Ordinal);
        Assert.Contains("Oldest blocker: ", PlainMessage.Of(_bench.Seen(Bench.Team)[0].Message), StringComparison.Ordinal);
        Assert.Contains("in conflict since", PlainMessage.Of(_bench.Seen(Bench.Team)[0].Message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_SeveralTargets_EachGetsItsOwnUnderItsPrefix()
    {
        await using var bench = new Bench(s => s.AddSingleton<IStatusTargets>(new SharedTarget()));
        await bench.ImportAsync();
        await bench.PumpAsync();

        Assert.Equal(["status"], bench.Seen(Bench.Team).Select(d => d.MessageKey));
        Assert.Equal([$"{Bench.Slug}:status"], bench.Seen(SharedTarget.Shared).Select(d => d.MessageKey));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private async Task BeginAsync()
    {
        await _bench.ImportAsync();
        await _walker.BeginAsync();
    }

    private int ToTeam() => _bench.Store.Enqueued.Count(m => m.Conversation == Bench.Team);

    private sealed class SharedTarget : IStatusTargets
    {
        public static ConversationRef Shared { get; } = new("web", "everything");

        public IReadOnlyList<StatusTarget> For(string slug) => [new(Shared, $"{slug}:")];
    }
}
