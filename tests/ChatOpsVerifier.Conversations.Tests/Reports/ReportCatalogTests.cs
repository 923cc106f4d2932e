using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification.Folding;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Conversations.Tests.Reports;

public sealed class ReportCatalogTests : IAsyncDisposable
{
    private readonly Bench _bench = new(s => s.Configure<EvidenceOptions>(o => o.MaxAgeDays = 30));

    [Fact]
    public async Task Find_Unknown_GivesNull() => Assert.Null(await _bench.Reports.FindAsync("nope", Bench.Token));

    [Fact]
    public async Task Find_NothingChanged_GivesTheSameObjectsAgain()
    {
        await _bench.ImportAsync();
        var (one, two) = (await _bench.ViewAsync(), await _bench.ViewAsync());
        Assert.Same(one.Assessment, two.Assessment);
        Assert.Same(one.Rendered, two.Rendered);
    }

    [Fact]
    public async Task Find_ReadBetweenTurns_FoldsToWhatAFreshReaderFolds()
    {
        await _bench.ImportAsync();
        var walker = new Walker(_bench);
        await walker.BeginAsync();
        await walker.UntilSettledAsync(20);

        var view = await _bench.ViewAsync();
        var fresh = Fold.All(view.Entries);
        Assert.Equal((fresh.Version, fresh.HeadHash), (view.Assessment.State.Version, view.Assessment.State.HeadHash));
        Assert.Equal(fresh.CurrentAnswers.OrderBy(p => p.Key), view.Assessment.State.CurrentAnswers.OrderBy(p => p.Key));
        Assert.Equal(view.Record.Version, view.Entries.Count);
    }

    [Fact]
    public async Task Find_EvidenceGrowsOld_IsStaleOnThatDayWithoutAnyEvent()
    {
        await _bench.ImportAsync();
        var walker = new Walker(_bench);
        await walker.BeginAsync();
        await walker.ToPassAsync();

        _bench.Time.Advance(TimeSpan.FromDays(30));
        Assert.True((await _bench.ViewAsync()).Assessment.Verdict.IsPass);
        _bench.Time.Advance(TimeSpan.FromDays(1));

        var view = await _bench.ViewAsync();
        Assert.False(view.Assessment.Verdict.IsPass);
        Assert.Equal(54, view.Assessment.Counts.Stale);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();
}
