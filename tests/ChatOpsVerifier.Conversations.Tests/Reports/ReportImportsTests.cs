using System.Text;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Conversations.Tests.Reports;

public sealed class ReportImportsTests : IAsyncDisposable
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Import_CanonicalReport_IsThereWithItsNumbersAndTheTeamIsNotified()
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
        var answered = (await _bench.ViewAsync()).Assessment.State.CurrentAnswers;
        var edited = Encoding.UTF8
            .GetString(Samples.CanonicalBytes())
            .Replace(
                "- [ ] Data integrity verified after restore\n",
                "- [ ] Data integrity verified after restore\n- [ ] Restore signed off\n",
                StringComparison.Ordinal);

        var imported = Assert.IsType<ImportOutcome.Imported>(await _bench.ImportAsync(Encoding.UTF8.GetBytes(edited)));

        Assert.False(imported.IsNew);
        Assert.Single(imported.Changes!.Added);
        var after = (await _bench.ViewAsync()).Assessment;
        Assert.Equal(55, after.Counts.Checks);
        Assert.Equal(answered.OrderBy(p => p.Key), after.State.CurrentAnswers.OrderBy(p => p.Key));
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

    /// <summary>Two folders, one file name.</summary>
    [Theory]
    [InlineData("# Network\n\n- [ ] Firewall rules reviewed\n", "# Payroll\n\n- [ ] Salaries of May paid\n", "none of its 1 check")]
    [InlineData("# Prüfung\n\n- [ ] Sicherung läuft\n- [ ] Alarm geht\n", "# Prüfung\n\n- [ ] Tore gestrichen\n- [ ] Rasen gemäht\n", "none of its 2 checks")]
    [InlineData("# 点検\n\n| ID | 項目 | 状態 |\n|---|---|---|\n| A1 | バックアップ | 未完了 |\n", "# 経理\n\n| ID | 項目 | 状態 |\n|---|---|---|\n| A1 | 給与 | 未完了 |\n",
        "none of its 1 check")]
    [InlineData("# Réseau\n\n- [ ] a b c\n- [ ] d e f\n- [ ] g h i\n- [ ] j k l\n- [ ] m n o\n- [ ] tests verts\n",
        "# Paie\n\n- [ ] p q r\n- [ ] s t u\n- [ ] v w x\n- [ ] y z a\n- [ ] b d f\n- [ ] h j l\n", "none of its 6 checks")]
    public async Task Import_OtherReportOfTheSameFileName_IsAskedAbout(string first, string second, string shared)
    {
        await ImportAsync(first, null);

        var refused = Assert.IsType<ImportOutcome.Refused>(await ImportAsync(second, null));

        Assert.Equal("other-report", refused.Code);
        Assert.Contains(shared, refused.Message, StringComparison.Ordinal);
        Assert.Single((await _bench.Reports.FindAsync("checklist", Bench.Token))!.Entries);
        Assert.True(Assert.IsType<ImportOutcome.Imported>(await ImportAsync(second, "second")).IsNew);
        Assert.False(Assert.IsType<ImportOutcome.Imported>(await ImportAsync(second, "checklist")).IsNew);
    }

    [Theory]
    [InlineData("# Network\n\n- [ ] Firewall rules reviewed\n- [ ] DNS moved\n- [ ] VPN closed\n",
        "# Network, second edition\n\n- [ ] DNS moved\n- [ ] Proxy gone\n- [ ] Mail relay gone\n")]
    [InlineData("# Umzug\n\n- [ ] Server steht\n- [ ] Leitung liegt\n", "# Umzug Teil zwei\n\n- [ ] Leitung liegt\n- [ ] Telefon geht\n")]
    [InlineData("# Déménagement\n\n| Point | Statut |\n|---|---|\n| Serveur posé | À faire |\n| Ligne tirée | À faire |\n",
        "# Déménagement 2\n\n| Point | Statut |\n|---|---|\n| Ligne tirée | À faire |\n| Badge prêt | À faire |\n")]
    [InlineData("# 引越し\n\n- [ ] サーバ設置\n- [ ] 回線開通\n", "# 引越し二\n\n- [ ] 回線開通\n- [ ] 電話開通\n")]
    public async Task Import_EditOfTheSameReport_IsNotAskedAbout(string first, string second)
    {
        await ImportAsync(first, null);

        Assert.False(Assert.IsType<ImportOutcome.Imported>(await ImportAsync(second, null)).IsNew);
    }

    /// <summary>What a dry run says the report would be called is what the import calls it.</summary>
    [Theory]
    [InlineData("Prüfliste Müller.md")]
    [InlineData("Liste de contrôle.md")]
    [InlineData("Lista de verificación (2).md")]
    [InlineData("チェックリスト.md")]
    [InlineData("remove.md")]
    public async Task Import_WithoutAName_TakesTheOneThatADryRunGives(string fileName)
    {
        var bytes = Encoding.UTF8.GetBytes("# A\n\n- [ ] b\n");

        var imported = Assert.IsType<ImportOutcome.Imported>(await _bench.Get<IReportImports>().ImportAsync(bytes, fileName, null, "operator", Bench.Token));

        Assert.Equal(Slug.Default(fileName, Domain.Evidence.Digest.Of(bytes)), imported.Slug);
    }

    [Theory]
    [InlineData("remove")]
    [InlineData("list")]
    public async Task Import_NameOfACommand_IsReserved(string slug)
    {
        Assert.Equal("bad-slug", Assert.IsType<ImportOutcome.Refused>(await ImportAsync("# A\n\n- [ ] b\n", slug)).Code);
        Assert.Equal($"{slug}-report", Slug.Default($"{slug}.md", new string('0', 64)));
    }

    private Task<ImportOutcome> ImportAsync(string text, string? slug) =>
        _bench.Get<IReportImports>().ImportAsync(Encoding.UTF8.GetBytes(text), "CHECKLIST.md", slug, "operator", Bench.Token);

    [Fact]
    public async Task Import_FileNameWithoutLatinLetters_GetsASlugFromItsContent()
    {
        var imported = Assert.IsType<ImportOutcome.Imported>(await _bench
            .Get<IReportImports>()
            .ImportAsync(Samples.CanonicalBytes(), "проверка.md", null, "operator", Bench.Token));
        Assert.StartsWith("report-", imported.Slug, StringComparison.Ordinal);
        Assert.Equal("operator", (await _bench.Reports.FindAsync(imported.Slug, Bench.Token))!.Entries.Single().Actor);
        Assert.IsType<VerificationEvent.ReportImported>((await _bench.Reports.FindAsync(imported.Slug, Bench.Token))!.Entries.Single().Event);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();
}
