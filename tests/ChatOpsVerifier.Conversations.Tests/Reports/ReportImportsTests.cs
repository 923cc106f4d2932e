using System.Text;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Conversations.Tests.Reports;

public sealed class ReportImportsTests : IAsyncDisposable
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Import_CanonicalReport_IsThereWithItsNumbersAndTheTeamIsTold()
    {
        var imported = Assert.IsType<ImportOutcome.Imported>(await _bench.ImportAsync());
        await _bench.PumpAsync();

        Assert.Equal((Samples.CanonicalSlug, true, null), (imported.Slug, imported.IsNew, imported.Changes));
        var view = await _bench.ViewAsync();
        Assert.Equal((54, 0), (view.Assessment.Counts.Checks, view.Assessment.Counts.Settled));
        Assert.Equal(Samples.CanonicalBytes(), view.Rendered.Bytes);
        Assert.Equal(("status", "BACKUP_AND_RESTORE_VERIFICATION_REPORT.md"), (Assert.Single(_bench.Seen(Bench.Team)).MessageKey, view.Record.FileName));
    }

    [Fact]
    public async Task Import_SameBytesAgain_ChangesNothing()
    {
        await _bench.ImportAsync();
        var before = _bench.Store.Dump();
        Assert.IsType<ImportOutcome.Unchanged>(await _bench.ImportAsync());
        Assert.Equal(before, _bench.Store.Dump());
    }

    [Fact]
    public async Task Import_EditedFile_KeepsAnswersAndListsWhatChanged()
    {
        await _bench.ImportAsync();
        var walker = new Walker(_bench);
        await walker.BeginAsync();
        await walker.UntilSettledAsync(1);
        var answered = (await _bench.ViewAsync()).Assessment.State.Standing;
        var edited = Encoding.UTF8.GetString(Samples.CanonicalBytes()).Replace("- [ ] Data integrity verified after restore\n", "- [ ] Data integrity verified after restore\n- [ ] Restore signed off\n", StringComparison.Ordinal);

        var imported = Assert.IsType<ImportOutcome.Imported>(await _bench.ImportAsync(Encoding.UTF8.GetBytes(edited)));

        Assert.False(imported.IsNew);
        Assert.Single(imported.Changes!.Added);
        var after = (await _bench.ViewAsync()).Assessment;
        Assert.Equal(55, after.Counts.Checks);
        Assert.Equal(answered.OrderBy(p => p.Key), after.State.Standing.OrderBy(p => p.Key));
        // Another box is another plan: what follows from it counts again once the operator has seen it.
        Assert.False(after.State.IsPlanConfirmed);
    }

    [Fact]
    public async Task Import_OwnRegeneratedFile_KeepsEveryAnswer()
    {
        await _bench.ImportAsync();
        var walker = new Walker(_bench);
        await walker.BeginAsync();
        await walker.ToPassAsync();
        var rendered = (await _bench.ViewAsync()).Rendered.Bytes;

        Assert.IsType<ImportOutcome.Imported>(await _bench.ImportAsync(rendered));

        var view = await _bench.ViewAsync();
        Assert.True(view.Assessment.Verdict.IsPass, string.Join("; ", view.Assessment.Verdict.Reasons.Select(r => r.Message)));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("# Title\n\nNo box at all.\n", "nothing-to-check")]
    public async Task Import_NothingToWork_IsRefusedAndKeepsNothing(string text, string code)
    {
        var refused = Assert.IsType<ImportOutcome.Refused>(await _bench.ImportAsync(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(code, refused.Code);
        Assert.Empty(await _bench.Reports.ListAsync(Bench.Token));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("Ünï")]
    [InlineData("")]
    public async Task Import_UnusableSlug_IsRefusedSayingWhatIsAccepted(string slug)
    {
        var refused = Assert.IsType<ImportOutcome.Refused>(await _bench.ImportAsync(slug: slug));
        Assert.Equal("bad-slug", refused.Code);
        Assert.Contains("a–z", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_FileNameWithoutLatinLetters_GetsASlugFromItsContent()
    {
        var imported = Assert.IsType<ImportOutcome.Imported>(await _bench.Get<IReportImports>().ImportAsync(Samples.CanonicalBytes(), "проверка.md", null, "operator", Bench.Token));
        Assert.StartsWith("report-", imported.Slug, StringComparison.Ordinal);
        Assert.Equal("operator", (await _bench.Reports.FindAsync(imported.Slug, Bench.Token))!.Entries.Single().Actor);
        Assert.IsType<VerificationEvent.ReportImported>((await _bench.Reports.FindAsync(imported.Slug, Bench.Token))!.Entries.Single().Event);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();
}
