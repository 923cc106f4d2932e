using System.Text;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Screening;

namespace ChatOpsVerifier.Channels.Tests.Slack.Inbound;

/// <summary>"Attach as evidence", from the message's menu to the turn.</summary>
public sealed class AttachTests : IAsyncDisposable
{
    private const string Shortcut = "Interactive/shortcut";
    private static readonly string LongText = string.Join('\n', Enumerable.Range(1, 900).Select(n => $"line {n}: snapshot taken"));
    private readonly InboxWorld _world = new();

    [Fact]
    public async Task Shortcut_ShowsTheMessage_AndOffersWhatIsOpenByItsFinding()
    {
        await _world.ImportAsync();
        var view = await OpenAsync();

        var shown = view.ToJsonString();
        Assert.Contains("Restore drill finished: 54 GB in 41 minutes", shown, StringComparison.Ordinal);
        Assert.Contains("drill.txt", shown, StringComparison.Ordinal);
        Assert.Contains("By Tom Teammate, 2026-11-24 06:00 UTC", shown, StringComparison.Ordinal);
        var groups = Groups(view);
        Assert.True(groups.Count > 1);
        Assert.Equal(12, Options(view).Count);
        Assert.Contains(Options(view), o => (string?)o["text"]!["text"] == "2.2 Backup Frequency");
        Assert.Null(Block(view, "number"));
    }

    [Fact]
    public async Task Submission_IsAnAttachTurn_WithAuthorInstantAddressTextAndFiles()
    {
        await _world.ImportAsync();
        _world.Api.Files["F0LOG"] = new JsonObject
        {
            ["id"] = "F0LOG",
            ["name"] = "drill.txt",
            ["size"] = 900,
            ["url_private"] = "https://files.slack.com/files-pri/T0ACME-F0LOG/drill.txt"
        };
        var view = await OpenAsync();
        var response = await SubmitAsync(view, "2.2 Backup Frequency");

        Assert.Equal("clear", (string?)response!["response_action"]);
        var turn = Assert.Single(_world.Turns);
        Assert.Equal(("U0OLGA", "backups"), (turn.Conversation.Id, turn.Slug));
        Assert.Equal(["slack:view:V0ATTACH:1795512270.ddd", "slack:trigger:12728410541.12345.abc0099"], turn.DedupeKeys);
        var attached = Assert.IsType<TurnContent.Attach>(turn.Content);
        Assert.Equal(("req:2.2", "Restore drill finished: 54 GB in 41 minutes & no errors"), (attached.RequirementId, attached.Body));
        Assert.Equal(
            ("U0TOM", "Tom Teammate", new Uri("https://acme.slack.com/archives/C0OPS/p1795500000000100")),
            (attached.AuthorId, attached.AuthorName, attached.Permalink));
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1795500000000).AddMicroseconds(100), attached.WrittenAt);
        var file = Assert.Single(attached.Files);
        Assert.Equal(("drill.txt", 900), (file.Name, file.Bytes));
    }

    [Fact]
    public async Task Submission_OfAFileThatIsGone_SaysSoOfIt()
    {
        await _world.ImportAsync();
        await SubmitAsync(await OpenAsync(), "2.2 Backup Frequency");

        var file = Assert.Single(Assert.IsType<TurnContent.Attach>(Assert.Single(_world.Turns).Content).Files);
        await Assert.ThrowsAsync<FileUnavailableException>(() => file.Open(InboxWorld.Cancel));
    }

    [Fact]
    public async Task Submission_WhereSlackGivesNoAddress_GoesWithoutIt()
    {
        await _world.ImportAsync();
        _world.Api.Errors["chat.getPermalink"] = "channel_not_found";
        await SubmitAsync(await OpenAsync(), "2.2 Backup Frequency");

        Assert.Null(Assert.IsType<TurnContent.Attach>(Assert.Single(_world.Turns).Content).Permalink);
    }

    [Fact]
    public async Task LongMessage_IsAttachedWhole_AndTheWindowSaysThatItShowsTheBeginning()
    {
        await _world.ImportAsync();
        var text = LongText;
        var view = await OpenAsync(p => p["message"]!["text"] = text);
        await SubmitAsync(view, "2.2 Backup Frequency");

        Assert.InRange(((string?)view["private_metadata"])!.Length, 1, 3000);
        Assert.Contains($"all {text.Length:N0} characters are attached", view.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(text, Assert.IsType<TurnContent.Attach>(Assert.Single(_world.Turns).Content).Body);
    }

    [Fact]
    public async Task MessageOfAnotherApp_IsByThatApp()
    {
        await _world.ImportAsync();
        await SubmitAsync(await OpenAsync(p =>
        {
            var message = p["message"]!.AsObject();
            message.Remove("user");
            (message["bot_id"], message["username"], message["text"]) = ("B0MONITOR", "Monitor", "");
            message["attachments"] = new JsonArray(new JsonObject
            {
                ["id"] = 1,
                ["title"] = "Backup job",
                ["text"] = "finished &amp; verified",
                ["fallback"] = "Backup job"
            });
        }), "2.2 Backup Frequency");

        var attached = Assert.IsType<TurnContent.Attach>(Assert.Single(_world.Turns).Content);
        Assert.Equal(("B0MONITOR", "Monitor", "Backup job\nfinished & verified"), (attached.AuthorId, attached.AuthorName, attached.Body));
    }

    [Fact]
    public async Task SeveralReports_AreInTheMenuUnderTheirNames()
    {
        await _world.ImportAsync("backups");
        await _world.ImportAsync("backups-eu");
        var view = await OpenAsync();

        Assert.Equal(24, Options(view).Count);
        Assert.Equal(24, Options(view).Select(o => (string?)o["value"]).Distinct().Count());
        await SubmitAsync(view, Options(view)[^1]);
        Assert.Equal("backups-eu", Assert.Single(_world.Turns).Slug);
    }

    [Fact]
    public async Task MoreThanTheMenuHolds_MayBeNamedByNumber()
    {
        await ImportAsync("many", string.Concat(Enumerable.Range(1, 620).Select(n => $"## {n}.1 Part {n}\n\n- [ ] Part {n} was looked at\n\n")));
        var view = await OpenAsync();

        Assert.Equal(500, Options(view).Count);
        Assert.InRange(Groups(view).Count, 1, 100);
        Assert.All(Groups(view), g => Assert.InRange(g["options"]!.AsArray().Count, 1, 100));
        Assert.NotNull(Block(view, "number"));
        Assert.Contains(
            "No open requirement is called “999.9”", (string?)(await SubmitAsync(view, number: "999.9"))!["errors"]!["number"], StringComparison.Ordinal);
        Assert.Equal("clear", (string?)(await SubmitAsync(view, number: " 617.1 "))!["response_action"]);
        Assert.Equal("Part 617", await TitleAsync("many"));
    }

    [Fact]
    public async Task Requirement_SettledWhileTheWindowWasOpen_IsRefusedInIt()
    {
        await _world.ImportAsync();
        var view = await OpenAsync();
        var option = Options(view)[0].DeepClone().AsObject();
        option["value"] = "0123456789abcdef";

        Assert.Contains("has been settled", (string?)(await SubmitAsync(view, option))!["errors"]!["requirement"], StringComparison.Ordinal);
        Assert.Empty(_world.Turns);
    }

    [Theory]
    [InlineData("U0TOM", "Only the operator can answer the checks of this report: Olga.")]
    [InlineData("U0RITA", "As a reviewer")]
    public async Task SomebodyWhoDoesNotAnswer_LearnsWhoDoes(string user, string told)
    {
        await _world.ImportAsync();
        var view = await OpenAsync(p => p["user"]!["id"] = user);

        Assert.Contains(told, view.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(view["submit"]);
    }

    [Fact]
    public async Task OwnMessage_ProvesNothing()
    {
        await _world.ImportAsync();
        var view = await OpenAsync(p => p["message"]!["app_id"] = "A0VERIFY");

        Assert.Contains("my own message", view.ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>Windows are closed more often than they are submitted.</summary>
    [Fact]
    public async Task LongMessage_LeavesNothingBehind_WhenTheWindowIsClosed()
    {
        await _world.ImportAsync();
        var stored = _world.Evidence.Digests.Count;
        await OpenAsync(p => p["message"]!["text"] = LongText);

        Assert.Equal(stored, _world.Evidence.Digests.Count);
    }

    [Fact]
    public async Task LongMessage_WhoseWindowWasLeftOpenTooLong_IsRefusedInIt_WithTheWayOn()
    {
        await _world.ImportAsync();
        var view = await OpenAsync(p => p["message"]!["text"] = LongText);
        _world.Time.Advance(MessageTexts.HeldFor);

        var refused = await SubmitAsync(view, "2.2 Backup Frequency");

        Assert.Contains("choose “Attach as evidence” again", (string?)refused!["errors"]!["requirement"], StringComparison.Ordinal);
        Assert.Empty(_world.Turns);
    }

    /// <summary>Asked about in the direct messages, as a pasted one is; the window itself holds nothing of it.</summary>
    [Fact]
    public async Task Secret_IsShownWithoutIt_AndCanBeAttachedAllTheSame()
    {
        await _world.ImportAsync();
        var stored = _world.Evidence.Digests.Count;
        var (value, text) = ("AKIA" + "Q7XW3ZT5LK2MNB4V", "first line\nthe key is AKIA" + "Q7XW3ZT5LK2MNB4V and thirty snapshots");
        var view = await OpenAsync(p => p["message"]!["text"] = text);

        var shown = System.Text.RegularExpressions.Regex.Unescape(view.ToJsonString());
        Assert.Contains("AWS access key id in line 2, “the key is [redacted: AWS access key id] and thirty snapshots”", shown, StringComparison.Ordinal);
        Assert.Contains("not a secret", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(value, view.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(stored, _world.Evidence.Digests.Count);
        await SubmitAsync(view, "2.2 Backup Frequency");
        Assert.Equal(text, Assert.IsType<TurnContent.Attach>(Assert.Single(_world.Turns).Content).Body);
    }

    [Fact]
    public async Task Secret_InAWindowOfSomebodyElse_IsNotGivenToThem()
    {
        await _world.ImportAsync();
        var view = await OpenAsync(p => p["message"]!["text"] = "the key is AKIA" + "Q7XW3ZT5LK2MNB4V");

        var refused = await SubmitAsync(view, Options(view)[0], user: "U0TOM");

        Assert.Contains("no longer have the text", (string?)refused!["errors"]!["requirement"], StringComparison.Ordinal);
        Assert.Empty(_world.Turns);
    }

    [Fact]
    public async Task Window_IsMadeBesideTheAcknowledgement_HoweverLongSlackTakesOverANameInIt()
    {
        await _world.ImportAsync();
        var slack = new TaskCompletionSource();
        _world.Api.Held["users.info"] = slack.Task;
        await _world.AcknowledgeAsync(Payloads.Delivery(Shortcut));

        Assert.Empty(_world.Api.Views);
        slack.SetResult();
        await _world.Settled;
        Assert.Contains("By Tom Teammate", Assert.Single(_world.Api.Views).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NameOverWhichSlackTakesTooLong_IsLeftOut()
    {
        await _world.ImportAsync();
        _world.Api.Held["users.info"] = new TaskCompletionSource().Task;
        await _world.AcknowledgeAsync(Payloads.Delivery(Shortcut));
        while (!_world.Settled.IsCompleted)
        {
            _world.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Contains("By U0TOM", Assert.Single(_world.Api.Views).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submission_OverWhoseAddressSlackTakesTooLong_GoesWithoutIt()
    {
        await _world.ImportAsync();
        var view = await OpenAsync();
        _world.Api.Held["chat.getPermalink"] = new TaskCompletionSource().Task;
        var submitted = SubmitAsync(view, "2.2 Backup Frequency");
        while (!submitted.IsCompleted)
        {
            _world.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal("clear", (string?)(await submitted)!["response_action"]);
        Assert.Null(Assert.IsType<TurnContent.Attach>(Assert.Single(_world.Turns).Content).Permalink);
    }

    [Fact]
    public async Task Window_ThatSlackDoesNotOpen_IsReportedDirectly_WhereTheBotIsNotInTheChannel()
    {
        await _world.ImportAsync();
        _world.Api.Errors["views.open"] = "expired_trigger_id";
        _world.Api.Foreign.Add("C0OPS");
        await _world.ReceiveAsync(Shortcut);

        var (user, message) = Assert.Single(_world.Api.Ephemerals);
        Assert.Equal(("U0OLGA", "D0OLGA"), (user, message.ChannelId));
        Assert.Contains("Choose “Attach as evidence” again", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingOpen_IsSaid() => Assert.Contains("There is no open requirement", (await OpenAsync()).ToJsonString(), StringComparison.Ordinal);

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private async Task<JsonObject> OpenAsync(Action<JsonObject>? change = null)
    {
        Assert.Null(await _world.ReceiveAsync(Shortcut, change));
        return Assert.Single(_world.Api.Views);
    }

    private Task<JsonObject?> SubmitAsync(JsonObject view, string label) => SubmitAsync(view, Options(view).Single(o => (string?)o["text"]!["text"] == label));

    private Task<JsonObject?> SubmitAsync(JsonObject view, JsonObject? option = null, string? number = null, string? user = null)
    {
        var values = new JsonObject { ["requirement"] = Of("static_select", "selected_option", option?.DeepClone()) };
        if (Block(view, "number") is not null)
        {
            values["number"] = Of("plain_text_input", "value", number);
        }

        return _world.ReceiveAsync("Interactive/form-submitted", p =>
        {
            p["trigger_id"] = "12728410541.12345.abc0099";
            p["user"]!["id"] = user ?? (string?)p["user"]!["id"];
            var submitted = p["view"]!.AsObject();
            (submitted["id"], submitted["hash"], submitted["callback_id"]) = ("V0ATTACH", "1795512270.ddd", "attach");
            (submitted["private_metadata"], submitted["blocks"]) = ((string?)view["private_metadata"], view["blocks"]!.DeepClone());
            submitted["state"] = new JsonObject { ["values"] = values };
        });

        static JsonObject Of(string type, string name, JsonNode? value) => new() { ["input"] = new JsonObject { ["type"] = type, [name] = value } };
    }

    private static JsonObject? Block(
        JsonObject view, string id) => view["blocks"]!.AsArray().OfType<JsonObject>().FirstOrDefault(b => (string?)b["block_id"] == id);

    private static List<JsonObject> Groups(JsonObject view) => [.. Block(view, "requirement")!["element"]!["option_groups"]!.AsArray().OfType<JsonObject>()];

    private static List<JsonObject> Options(JsonObject view) => [.. Groups(view).SelectMany(g => g["options"]!.AsArray().OfType<JsonObject>())];

    private async Task ImportAsync(string slug, string sections) =>
        Assert.IsType<Conversations.Reports.ImportOutcome.Imported>(await _world
            .Get<Conversations.Reports.IReportImports>()
            .ImportAsync(Encoding.UTF8.GetBytes($"# Many\n\n{sections}"), "many.md", slug, "olga", InboxWorld.Cancel));

    private async Task<string> TitleAsync(string slug)
    {
        var id = Assert.IsType<TurnContent.Attach>(Assert.Single(_world.Turns).Content).RequirementId;
        var view = await _world.Get<Conversations.Reports.IReportCatalog>().FindAsync(slug, InboxWorld.Cancel);
        return view!.Assessment.Report.Requirements.Single(r => r.Id == id).Title;
    }
}
