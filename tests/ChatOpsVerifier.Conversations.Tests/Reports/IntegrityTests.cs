using ChatOpsVerifier.Conversations.Integrity;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Conversations.Tests.Reports;

/// <summary>What is stored is changed behind the program's back: nothing says PASS, and people learn what to do.</summary>
public sealed class IntegrityTests : IAsyncDisposable
{
    private readonly Bench _bench = new();
    private readonly Walker _walker;

    public IntegrityTests() => _walker = new Walker(_bench);

    private IReportIntegrity Integrity => _bench.Get<IReportIntegrity>();

    [Fact]
    public async Task LostEvidence_TurnsPassIntoAClearMessage_InChatPageAndTeam()
    {
        await PassAsync();
        var lost = _bench.Evidence.Digests.First();
        _bench.Evidence.Lose(lost);

        var view = await _bench.ViewAsync();
        Assert.False(view.Assessment.Verdict.IsPass);
        Assert.Contains("FAIL", view.Rendered.Text, StringComparison.Ordinal);
        Assert.Contains(view.Assessment.Verdict.Reasons, r => r.Rule == "integrity-broken" && r.Message.Contains("is missing", StringComparison.Ordinal));
        Assert.Contains("cannot be trusted", VerdictSummary.Sentence(view.Assessment), StringComparison.Ordinal);

        await _bench.SayAsync("status");
        await _bench.PumpAsync();
        var said = Text(_bench.Seen(_walker.Place)[^1]);
        Assert.Contains("FAIL", said, StringComparison.Ordinal);
        Assert.Contains("cannot be trusted", said, StringComparison.Ordinal);

        await RoundAsync();
        Assert.Contains(_bench.Seen(Bench.Team), d => Text(d).Contains("is now FAIL", StringComparison.Ordinal));
        Assert.Contains("FAIL", Text(Living()), StringComparison.Ordinal);
    }

    /// <summary>
    /// An auditor accepts no tick whose evidence cannot be shown: what rests on it must be checked again, and everything else keeps its tick.
    /// </summary>
    [Fact]
    public async Task LostEvidence_TakesBackTheTicksThatRestOnIt_AndNoOthers()
    {
        await PassAsync();
        var ticked = Ticks((await _bench.ViewAsync()).Rendered.Text);
        var lost = (await _bench.ViewAsync()).Assessment.State.Evidence["E1"];
        _bench.Evidence.Lose(lost.Sha256);

        var view = await _bench.ViewAsync();

        var resting = view.Assessment.Checks.Values.Where(c => c.Answer!.EvidenceIds.Contains("E1")).ToList();
        Assert.NotEmpty(resting);
        Assert.All(resting, c => Assert.Equal((Outcome.Stale, false), (c.Outcome, c.Passes)));
        Assert.All(
            resting.Where(c => !c.IsDerived), c => Assert.Contains("E1 is not in the storage as it was recorded", c.StaleBecause, StringComparison.Ordinal));
        Assert.All(view.Assessment.Checks.Values.Where(c => !c.Answer!.EvidenceIds.Contains("E1") && !c.IsDerived), c => Assert.True(c.Passes));
        Assert.Contains(view.Assessment.Verdict.Reasons, r => r.Rule == "evidence-missing" && r.Message.Contains("uses E1", StringComparison.Ordinal));
        Assert.InRange(Ticks(view.Rendered.Text), 1, ticked - resting.Count(c => c.Check.Form == CheckForm.Box));
        Assert.Contains("STALE: PROOF LOST: ", view.Rendered.Text, StringComparison.Ordinal);
        Assert.Contains(
            "LOST (the stored file is missing or was changed): ",
            Assert.Single(view.Rendered.Text.Split('\n'), l => l.StartsWith("| E1 |", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.DoesNotContain("PASS (", view.Rendered.Text, StringComparison.Ordinal);
        Assert.Contains("integrity broken", view.Rendered.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrokenLedger_LeavesNoCheckSettled()
    {
        await PassAsync();
        _bench.Store.Tamper(Bench.Slug, entries => entries.SetItem(3, entries[3] with { Actor = "somebody" }));
        await RoundAsync();

        var view = await _bench.ViewAsync();

        Assert.All(view.Assessment.Checks.Values, c => Assert.False(c.Passes));
        Assert.All(view.Assessment.Statements.Values, s => Assert.False(s.Met));
        Assert.DoesNotContain("[x]", view.Rendered.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(
            _bench.Seen(Bench.Team),
            d => Text(d).Contains("must be checked again", StringComparison.Ordinal) || Text(d).Contains("must be checked again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LostEvidence_IsAskedForAgain_AndRedactingItEndsTheTrouble()
    {
        await PassAsync();
        _bench.Evidence.Lose((await _bench.ViewAsync()).Assessment.State.Evidence["E1"].Sha256);
        await RoundAsync();

        await _bench.SayAsync("redact E1 because its file was lost");
        var view = await _bench.ViewAsync();
        await RoundAsync();

        Assert.True((await _bench.ViewAsync()).Storage.IsIntact, view.Storage.Key);
        Assert.Contains((await _bench.ViewAsync()).Assessment.Checks.Values, c => c.Outcome == Outcome.Unknown);
    }

    [Fact]
    public async Task Turn_ThatWouldComeToPass_ComparesFirst_AndNeverSaysPass()
    {
        await _bench.ImportAsync();
        await _walker.BeginAsync();
        await _walker.UntilSettledAsync(40);
        _bench.Evidence.Lose(_bench.Evidence.Digests.First());

        await _walker.UntilAsync(async () => (await _bench.ViewAsync()).Assessment.Counts is { Settled: var settled, Checks: var checks } && settled == checks);
        await _bench.SayAsync("status");
        await _bench.PumpAsync();

        Assert.False((await _bench.ViewAsync()).Assessment.Verdict.IsPass);
        // What rests on it is asked again, and the chat does not congratulate either.
        Assert.Contains((await _bench.ViewAsync()).Assessment.Verdict.Reasons, r => r.Rule == "integrity-broken");
        Assert.DoesNotContain(_bench.Web.Calls, c => c.Message.Text.StartsWith("PASS", StringComparison.Ordinal));
        Assert.DoesNotContain(
            _bench.Web.Calls,
            c => Text(c).Contains("is now PASS", StringComparison.Ordinal) || Text(c).Contains("verdict is PASS", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Otherwise anyone who cuts off the entry that took PASS back would have until the next round.</summary>
    [Fact]
    public async Task Turn_ThatChangesTheVerdict_AsksForItsHeadToBeNoted()
    {
        await PassAsync();
        await using var signals = _bench.Get<IChangeFeed>().SubscribeAsync(Bench.Token).GetAsyncEnumerator(Bench.Token);
        var next = signals.MoveNextAsync().AsTask();

        await _bench.SayAsync("withdraw 2.2");
        await _bench.SayAsync("the page was of another server");

        Assert.False((await _bench.ViewAsync()).Assessment.Verdict.IsPass);
        while (Topics.VerdictOf((await next, signals.Current).Current) is null)
        {
            next = signals.MoveNextAsync().AsTask();
        }

        Assert.Equal(Bench.Slug, Topics.VerdictOf(signals.Current));
    }

    [Fact]
    public async Task Operators_AreNotifiedOnce_AndAgainWhenItIsOver()
    {
        await PassAsync();
        var content = _bench.Evidence.Contents.First();
        var lost = Domain.Evidence.Digest.Of(content);
        _bench.Evidence.Lose(lost);
        await RoundAsync();
        await RoundAsync();
        await _bench.Get<IntegrityFollowUp>().SayAsync(Bench.Slug, Bench.Token);
        await _bench.PumpAsync();

        var notice = Assert.Single(_bench.Seen(_walker.Place), d => d.MessageKey.StartsWith("integrity:", StringComparison.Ordinal));
        Assert.Contains("ledger verify", Text(notice), StringComparison.Ordinal);
        Assert.Single(_bench.Web.Calls, c => c.Conversation == _walker.Place && c.MessageKey == notice.MessageKey);

        await _bench.Evidence.WriteAsync(content, Bench.Token);
        await RoundAsync();
        var over = Assert.Single(_bench.Seen(_walker.Place), d => d.MessageKey == notice.MessageKey);
        Assert.Contains("is restored", Text(over), StringComparison.Ordinal);
        Assert.True((await _bench.ViewAsync()).Assessment.Verdict.IsPass);

        // Broken again is news again.
        _bench.Evidence.Corrupt(lost, [1, 2, 3]);
        await RoundAsync();
        Assert.Equal(2, _bench.Seen(_walker.Place).Count(d => d.MessageKey.StartsWith("integrity:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AlteredEntry_FoundByAComparison_TakesNothingMore_AndSaysWhy()
    {
        await PassAsync();
        _bench.Store.Tamper(Bench.Slug, entries => entries.SetItem(3, entries[3] with { Actor = "somebody" }));
        await RoundAsync();
        var before = (await _bench.Store.ReadLedgerAsync(Bench.Slug, 0, Bench.Token)).Count;

        await _bench.SayAsync("reopen 2.2");
        await _bench.PumpAsync();

        var said = Text(_bench.Seen(_walker.Place)[^1]);
        Assert.Contains("Entry 4 was changed", said, StringComparison.Ordinal);
        Assert.Contains("Nothing you sent was recorded", said, StringComparison.Ordinal);
        Assert.Equal(before, (await _bench.Store.ReadLedgerAsync(Bench.Slug, 0, Bench.Token)).Count);
        Assert.IsType<Conversations.Reports.ImportOutcome.Refused>(await _bench.ImportAsync("# Another\n\n- [ ] Box\n"u8.ToArray(), Bench.Slug));
    }

    [Fact]
    public async Task Turn_ReadsWhatIsNew_AndFindsAnEntryThatDoesNotBelongThere()
    {
        await _bench.ImportAsync();
        await _walker.BeginAsync();
        await _walker.UntilSettledAsync(10);
        var first = (await _bench.ViewAsync()).Entries[^1];
        // What was read and checked before is not read again: a turn's cost does not grow with the ledger.
        _bench.Store.Tamper(Bench.Slug, entries => entries.SetItem(1, entries[1] with { Actor = "somebody" }));
        Assert.True((await _bench.ViewAsync()).Storage.IsIntact);

        _bench.Store.Tamper(
            Bench.Slug,
            entries => entries.Add(entries[^1] with { Sequence = first.Sequence + 1, PreviousHash = first.Hash, Hash = new string('a', 64) }),
            new string('a', 64));
        var view = await _bench.ViewAsync();
        Assert.False(view.Storage.IsIntact);
        Assert.True(view.Storage.IsUnusable);
    }

    [Fact]
    public async Task LostSource_IsShownAsSuch_ToAProgramThatHasJustStarted()
    {
        await PassAsync();
        _bench.Store.LoseSources();
        await using var restarted = new Bench(_bench);
        var view = await restarted.ViewAsync();
        Assert.False(view.Assessment.Verdict.IsPass);
        Assert.Contains(view.Assessment.Verdict.Reasons, r => r.Message.Contains("The imported file is missing", StringComparison.Ordinal));
        await restarted.OpenAsync();
    }

    [Fact]
    public async Task Comparing_WhatIsInOrder_FindsNothing()
    {
        await PassAsync();
        var result = await Integrity.VerifyAsync(Bench.Slug, null, Bench.Token);
        Assert.True(result!.IsIntact);
        Assert.True(result.Evidence > 0);
        Assert.Null(await Integrity.VerifyAsync("nope", null, Bench.Token));
        Assert.Null(await Integrity.VerifyAsync("NOPE", null, Bench.Token));
        await RoundAsync();
        Assert.DoesNotContain(_bench.Seen(_walker.Place), d => d.MessageKey.StartsWith("integrity:", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private async Task PassAsync()
    {
        await _bench.ImportAsync();
        await _walker.BeginAsync();
        await _walker.ToPassAsync();
        Assert.True((await _bench.ViewAsync()).Assessment.Verdict.IsPass);
    }

    private async Task RoundAsync()
    {
        await _bench.Get<IntegrityFollowUp>().RunAsync(Bench.Token);
        await _bench.PumpAsync();
    }

    private Delivery Living() => _bench.Seen(Bench.Team).First(d => d.MessageKey == StatusTarget.LivingKey);

    private static int Ticks(string report) => report.Split('\n').Count(l => l.Contains("- [x]", StringComparison.OrdinalIgnoreCase));

    private static string Text(Delivery delivery) => $"{delivery.Message.Text} {PlainMessage.Of(delivery.Message)}";
}
