using System.Text;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Conversations.Tests.Places;

public sealed class ImportTests : IAsyncDisposable
{
    private static readonly string Gamma = Chat.Markdown("Gamma", "Keys rotate", "Alarms ring");

    private readonly Chat _chat = new();

    [Fact]
    public async Task File_ThatIsAReport_IsAskedAboutThenImportedAndItsPlanShownInTheSamePlace()
    {
        var report = Gamma + "- [x] Locks changed\n";
        await DropAsync("Gamma Report.md", report);

        Assert.Equal(
            "What is Gamma Report.md?\nI read it as Gamma, 3 checks in 1 section.\n[Import it as a report] [Leave it]\nI keep the file in the meantime. Say "
                + "`import` first to import the next file without this question.",
            _chat.Last());
        Assert.Empty(await _chat.Bench.Reports.ListAsync(Bench.Token));

        await _chat.PressAsync("Import it as a report");

        var view = await _chat.ViewAsync("gamma-report");
        Assert.Equal((3, "Gamma Report.md"), (view.Assessment.Counts.Checks, view.Record.FileName));
        Assert.Equal(report, Encoding.UTF8.GetString(view.Rendered.Bytes));
        Assert.Equal("operator", view.Entries[0].Actor);
        Assert.EndsWith("Imported as gamma-report.", PlainMessage.Of(_chat.Seen()[0].Message), StringComparison.Ordinal);
        Assert.Equal("Imported Gamma Report.md as `gamma-report`: 3 checks.", PlainMessage.Of(_chat.Seen()[1].Message));
        Assert.Contains("Use this plan and start", _chat.Last(), StringComparison.Ordinal);
        Assert.Contains("About the report itself", _chat.Last(), StringComparison.Ordinal);
        await _chat.PressAsync("Use this plan and start");
        Assert.True((await _chat.ViewAsync("gamma-report")).Assessment.State.IsPlanConfirmed);
        Assert.Equal("slack", (await _chat.Bench.Store.FindReminderAsync("gamma-report", "operator", Bench.Token))!.Conversation.Channel);
    }

    [Fact]
    public async Task File_SaidToBeEvidence_IsEvidenceOfThePresentReport()
    {
        await BeginAsync();
        await DropAsync("gamma.md", Gamma, "The checklist that support filled in yesterday, 2 of 2.");
        Assert.Equal(["Import it as a report", "It is evidence", "Leave it"], Labels());

        await _chat.PressAsync("It is evidence");

        var kept = (await _chat.ViewAsync("alpha")).Assessment.State.Evidence.Values.Select(e => (e.Name, e.Sha256)).Order();
        Assert.Contains(("gamma.md", Domain.Evidence.Digest.Of(Gamma)), kept);
        Assert.Equal(2, kept.Count());
        Assert.Single(await _chat.Bench.Reports.ListAsync(Bench.Token));
        Assert.Contains("Which one does it support?", _chat.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_Left_IsNeither()
    {
        await BeginAsync();
        await DropAsync("gamma.md", Gamma);

        await _chat.SayAsync("leave it");

        Assert.Empty((await _chat.ViewAsync("alpha")).Assessment.State.Evidence);
        Assert.DoesNotContain(Domain.Evidence.Digest.Of(Gamma), _chat.Bench.Evidence.Digests);
        await _chat.PressAsync("place:1", Domain.Flows.ActionIds.ImportFile, "gamma", null);
        Assert.StartsWith("That button is from an earlier message and did nothing", _chat.Last(), StringComparison.Ordinal);
        Assert.Single(await _chat.Bench.Reports.ListAsync(Bench.Token));
    }

    [Theory]
    [InlineData("import")]
    [InlineData("/import")]
    [InlineData("import the next file")]
    public async Task Import_SaidFirst_ImportsTheNextFileWithoutAQuestion(string words)
    {
        await BeginAsync();
        await _chat.SayAsync(words);
        Assert.StartsWith("Drop the Markdown file here.", _chat.Last(), StringComparison.Ordinal);

        await DropAsync("gamma.md", Gamma);

        Assert.NotNull(await _chat.ViewAsync("gamma"));
        Assert.StartsWith("Gamma: from now on, your messages answer this report. Say `use alpha`", _chat.Last(), StringComparison.Ordinal);
        // Once: the next one is asked about again.
        await DropAsync("delta.md", Chat.Markdown("Delta", "One"));
        Assert.StartsWith("What is delta.md?", _chat.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_AsTheFilesOwnCaption_ImportsItUnderThatName()
    {
        await DropAsync("README.md", Gamma, "import as key-rotation");

        Assert.Equal("README.md", (await _chat.ViewAsync("key-rotation")).Record.FileName);
    }

    [Fact]
    public async Task Import_SaidToAPendingQuestion_AnswersIt()
    {
        await DropAsync("gamma.md", Gamma);

        await _chat.SayAsync("import");

        Assert.NotNull(await _chat.ViewAsync("gamma"));
    }

    [Fact]
    public async Task Import_WithdrawnOrTooLongAgoOrBySomebodyElse_IsAskedAboutAgain()
    {
        var thread = new ConversationRef("slack", "C1/1.2");
        await _chat.SayAsync("import");
        await _chat.SayAsync("import cancel");
        await DropAsync("a.md", Gamma);
        Assert.StartsWith("What is a.md?", _chat.Last(), StringComparison.Ordinal);
        await _chat.SayAsync("leave it");
        await _chat.SayAsync("import");
        _chat.Bench.Time.Advance(TimeSpan.FromMinutes(61));
        await DropAsync("b.md", Gamma);
        Assert.StartsWith("What is b.md?", _chat.Last(), StringComparison.Ordinal);
        await _chat.SayAsync("import", Chat.Olga, thread);
        await _chat.SayAsync("", "U2", thread, File("c.md", Gamma));
        Assert.StartsWith("What is c.md?", _chat.Last(thread), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_OfAKnownReport_ShowsWhatCameAndWentBeforeAndAfter()
    {
        await _chat.ImportAsync("gamma", Chat.Markdown("Gamma", "Keys rotate", "Alarms ring", "Doors close"));
        var newer = Chat.Markdown("Gamma", "Keys rotate", "Alarms ring at night", "Lights go out");

        await DropAsync("gamma.md", newer);

        var asked = _chat.Last();
        Assert.Contains("A report named `gamma` exists.", asked, StringComparison.Ordinal);
        Assert.Contains("New (1)\n- 1.3 Lights go out", asked, StringComparison.Ordinal);
        Assert.Contains("Gone (1)\n- 1.3 Doors close", asked, StringComparison.Ordinal);
        Assert.Contains("- 1.2 Alarms ring at night", asked, StringComparison.Ordinal);
        Assert.Equal(["Import it as the newer version", "Import it as a separate report", "It is evidence", "Leave it"], Labels());
        await _chat.PressAsync("Import it as the newer version");

        var done = PlainMessage.Of(_chat.Seen()[^2].Message);
        Assert.StartsWith("Imported gamma.md as the newer version of `gamma`: 3 checks, 0 of them settled.\nNew (1)\n", done, StringComparison.Ordinal);
        Assert.Contains("Use this plan and start", _chat.Last(), StringComparison.Ordinal);
        Assert.IsType<VerificationEvent.ReportReimported>((await _chat.ViewAsync("gamma")).Entries[^1].Event);
    }

    [Fact]
    public async Task File_OfAKnownName_MayBeAReportOfItsOwn()
    {
        await _chat.ImportAsync("gamma", Chat.Markdown("Another one", "Something else"));
        await DropAsync("gamma.md", Gamma);

        await _chat.PressAsync("Import it as a separate report");

        Assert.Equal(("Gamma", "Another one"), ((await _chat.ViewAsync("gamma-2")).Record.Title, (await _chat.ViewAsync("gamma")).Record.Title));
    }

    [Fact]
    public async Task File_ThatIsImportedAlready_OffersNoImport()
    {
        await _chat.ImportAsync("gamma", Gamma);
        await DropAsync("gamma.md", Gamma);
        Assert.Contains("This exact file is already imported as `gamma`.", _chat.Last(), StringComparison.Ordinal);
        Assert.Equal(["It is evidence", "Leave it"], Labels());
        await _chat.SayAsync("leave it");
        var before = (await _chat.ViewAsync("gamma")).Record;

        await DropAsync("gamma.md", Gamma, "import");

        Assert.Equal(before, (await _chat.ViewAsync("gamma")).Record);
        Assert.Contains("nothing changed", _chat.Screen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_WithNothingToCheck_IsEvidenceLikeAnyOther()
    {
        await BeginAsync();
        await DropAsync("notes.md", "# Notes\n\nWe looked at the console on 19 November: 41 tables.\n");

        Assert.Equal("notes.md", Assert.Single((await _chat.ViewAsync("alpha")).Assessment.State.Evidence.Values).Name);
    }

    [Theory]
    [InlineData("notes.md", "# Notes\n\nNothing to tick here.\n", "holds anything that can be checked")]
    [InlineData("empty.md", "", "It is empty.")]
    [InlineData("binary.md", "\0\u0001\u0002binary", "binary.md")]
    public async Task Import_OfWhatIsNotAReport_IsRefusedInWords(string name, string content, string why)
    {
        await BeginAsync();
        await _chat.SayAsync("import");

        await DropAsync(name, content);

        Assert.Contains(why, _chat.Screen(), StringComparison.OrdinalIgnoreCase);
        Assert.Single(await _chat.Bench.Reports.ListAsync(Bench.Token));
        await DropAsync("gamma.md", Gamma);
        Assert.NotNull(await _chat.ViewAsync("gamma"));
    }

    [Fact]
    public async Task Import_Refused_LeavesTheFileToBeEvidence()
    {
        await BeginAsync();
        await DropAsync("notes.md", "# Notes\n\nWe looked at the console on 19 November: 41 tables.\n", "import");
        Assert.StartsWith("I did not import notes.md:", _chat.Last(), StringComparison.Ordinal);

        await _chat.PressAsync("It is evidence");

        Assert.Single((await _chat.ViewAsync("alpha")).Assessment.State.Evidence);
    }

    [Fact]
    public async Task Import_UnderABadName_IsRefusedInWords()
    {
        await _chat.SayAsync("import as Bad_Name!");
        Assert.StartsWith("The name “bad_name” cannot be used. Use a–z", _chat.Last(), StringComparison.Ordinal);
        await DropAsync("gamma.md", Gamma, "import as ../etc");
        Assert.StartsWith("The name “../etc” cannot be used", _chat.Last(), StringComparison.Ordinal);
        Assert.Empty(await _chat.Bench.Reports.ListAsync(Bench.Token));
    }

    [Theory]
    [InlineData("U3")]
    [InlineData("U4")]
    public async Task Import_ByWhoIsNotAnOperator_IsRefusedInPrivate(string user)
    {
        await _chat.ImportTwoAsync();
        var place = new ConversationRef("slack", user);

        Assert.Equal(TurnOutcome.NotPermitted, await _chat.SayAsync("import", user, place));
        await _chat.SayAsync("import", user, place, File("gamma.md", Gamma));

        Assert.Equal(2, (await _chat.Bench.Reports.ListAsync(Bench.Token)).Count);
        Assert.All(_chat.Seen(place).Take(1), d => Assert.Equal(user, d.PrivateTo));
    }

    [Fact]
    public async Task File_WithASecret_IsNeitherKeptNorImported()
    {
        await _chat.SayAsync("import");
        await DropAsync("gamma.md", Gamma + "\nKey: AKIAIOSFODNN7EXAMPLE\n");

        Assert.Empty(await _chat.Bench.Reports.ListAsync(Bench.Token));
        Assert.Empty(_chat.Bench.Evidence.Digests);
    }

    [Fact]
    public async Task File_OnThePage_IsImportedAndLinkedToItsOwnConversation()
    {
        await _chat.ImportTwoAsync();
        var page = new ConversationRef("web", "alpha/operator");
        await _chat.DoAsync(new TurnContent.Opened(), "operator", page, "alpha");
        await _chat.DoAsync(new TurnContent.Text("", [File("gamma.md", Gamma)]), "operator", page, "alpha");

        await _chat.PressAsync("place:1", Domain.Flows.ActionIds.ImportFile, "gamma", "alpha", "operator", page);

        Assert.Equal("Imported gamma.md as `gamma`: 2 checks.\nOpen Gamma: /r/gamma", _chat.Last(page));
        Assert.Null(_chat.Bench.Store.Conversation(page, "gamma"));
        Assert.Equal("web:gamma/operator", (await _chat.Bench.Store.FindReminderAsync("gamma", "operator", Bench.Token))!.Conversation.ToString());
    }

    [Fact]
    public async Task NewerVersion_OnItsOwnPage_GoesOnThere()
    {
        await _chat.ImportAsync("gamma", Chat.Markdown("Gamma", "Keys rotate"));
        var page = new ConversationRef("web", "gamma/operator");
        await _chat.DoAsync(new TurnContent.Opened(), "operator", page, "gamma");
        await _chat.DoAsync(new TurnContent.Text("import", [File("gamma.md", Gamma)]), "operator", page, "gamma");

        Assert.Contains("newer version of `gamma`", _chat.Screen(page), StringComparison.Ordinal);
        Assert.Contains("2 checks", _chat.Last(page), StringComparison.Ordinal);
        Assert.Contains("Use this plan and start", _chat.Last(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ThatFailsBeforeItsCommit_HappensOnceWhenItComesAgain()
    {
        var turn = new Turn
        {
            DedupeKeys = ["event-1"],
            Conversation = Chat.Dm,
            UserId = Chat.Olga,
            Content = new TurnContent.Text("import", [File("gamma.md", Gamma)])
        };
        _chat.Bench.Store.BeforeStep = step => _ = step == "commit" ? throw new IOException("the disk is full") : 0;
        await Assert.ThrowsAsync<IOException>(() => _chat.Bench.Turns.HandleAsync(turn, Bench.Token));
        _chat.Bench.Store.BeforeStep = null;
        Assert.Empty(await _chat.Bench.Reports.ListAsync(Bench.Token));

        Assert.Equal(
            TurnOutcome.Handled,
            await _chat.Bench.Turns.HandleAsync(turn with { Content = new TurnContent.Text("import", [File("gamma.md", Gamma)]) }, Bench.Token));
        Assert.Equal(
            TurnOutcome.Repeated,
            await _chat.Bench.Turns.HandleAsync(turn with { Content = new TurnContent.Text("import", [File("gamma.md", Gamma)]) }, Bench.Token));
        await _chat.Bench.PumpAsync();

        Assert.Single((await _chat.ViewAsync("gamma")).Entries);
        Assert.Single(_chat.Seen(), d => d.Message.Text.StartsWith("Imported gamma.md", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _chat.DisposeAsync();

    private async Task BeginAsync()
    {
        await _chat.ImportAsync("alpha", Chat.Markdown("Alpha", "Backups run"));
        await _chat.DoAsync(new TurnContent.Opened());
    }

    private Task<TurnOutcome> DropAsync(string name, string content, string caption = "") => _chat.SayAsync(caption, Chat.Olga, null, File(name, content));

    private static IncomingFile File(string name, string content) => Bench.File(name, Encoding.UTF8.GetBytes(content));

    private IEnumerable<string> Labels() => _chat.Seen()[^1].Message.Blocks.OfType<MessageBlock.Choices>().Single().Entries.Select(c => c.Label);
}
