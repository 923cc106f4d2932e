using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Testing;
using ChatOpsVerifier.Testing.Slack;
using Microsoft.Playwright;

namespace ChatOpsVerifier.Browser.Tests;

/// <summary>The one-time page for files of people who are asked in a chat that gives a bot none.</summary>
public sealed partial class UploadTests(BrowserFixture browser) : IAsyncDisposable
{
    private const string Olga = "a0000000-0000-4000-8000-00000000ada0";
    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
    private static readonly string[] Settings =
    [
        "--Teams:Development", "true", "--Web:PublicUrl", "https://verifier.example",
        "--Operators:0:Id", "olga", "--Operators:0:Name", "Olga", "--Operators:0:Web", "olga", "--Operators:0:Teams", Olga,
    ];

    private readonly FakeWebApi _connector = new() { Workspace = _ => new FakeReply.Answer("""{"id":"1"}""") };
    private int _said;

    [Fact]
    public async Task Address_AskedForInTheChat_TakesAFileOnce_WithoutASignIn()
    {
        await using var host = await HostProcess.StartAsync(Settings);
        await AskForAnAddressAsync(host);
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        var path = await NewestAddressAsync();

        await visitor.Page.GotoAsync(path);
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("the evidence");
        await visitor.AccessibleAsync("upload");
        await visitor.FitsAsync();
        await visitor.PictureAsync("upload");
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 390), (ColorScheme.Dark, 390), (ColorScheme.Dark, 1440) })
        {
            await visitor.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await visitor.Page.SetViewportSizeAsync(width, 844);
            await visitor.AccessibleAsync($"upload, {width} wide, {scheme}");
            await visitor.FitsAsync();
            await visitor.PictureAsync($"upload-{width}-{scheme}");
        }

        await PutInAsync(visitor, "setup.exe", [0x4D, 0x5A, 0x90, 0x00, 0x03]);
        await Assertions.Expect(visitor.Page.Locator(".notice.bad")).ToContainTextAsync("Use PNG");
        await visitor.AccessibleAsync("upload refused");
        await visitor.PictureAsync("upload-refused");

        await PutInAsync(visitor, "console.png", Picture);
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("The file was passed to the conversation");
        await visitor.AccessibleAsync("uploaded");
        await visitor.PictureAsync("upload-taken");
        Assert.Equal(1, await host.CountEventsAsync("evidence-added"));

        await visitor.Page.GotoAsync(path);
        await PutInAsync(visitor, "again.png", Picture);
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("Used already");
        Assert.Equal(1, await host.CountEventsAsync("evidence-added"));
    }

    /// <summary>Words that became evidence are edited in the chat: who reads the evidence on the page learns which text is kept.</summary>
    [Fact]
    public async Task MessageThatBecameEvidence_EditedInTheChat_IsReportedOnThePage()
    {
        await using var host = await HostProcess.StartAsync([.. Settings[..2], .. Settings[4..]]);
        foreach (var words in new[] { "hello", "start", "start 2.2", "Daily" })
        {
            await SendAsync(host, new JsonObject { ["text"] = words });
        }

        await SendAsync(host, new JsonObject { ["text"] = "Console, backups page of 24 November: the restore took 22 minutes, RTO met, 48 of 48 tables." });
        Assert.Equal(1, await host.CountEventsAsync("evidence-added"));
        await SendAsync(host, new JsonObject
        {
            ["type"] = "messageUpdate",
            ["id"] = $"17000000000{_said:00}",
            ["text"] = "Console, backups page of 24 November: the restore took 220 minutes, RTO missed, 0 of 48 tables.",
            ["channelData"] = new JsonObject { ["eventType"] = "editMessage" },
        });
        await using var visitor = await Visitor.ComeAsync(browser.Browser, host);
        await visitor.SayAsync("evidence E1");
        await Assertions.Expect(visitor.Conversation.Locator(".message.bot").Filter(new() { HasText = "edited" }).First).ToBeVisibleAsync();
        await visitor.PictureAsync("edited-message");
        Assert.Equal(1, await host.CountEventsAsync("evidence-message-changed"));
    }

    [Fact]
    public async Task Address_ThatWasChanged_OpensNothing()
    {
        await using var host = await HostProcess.StartAsync(Settings);
        await AskForAnAddressAsync(host);
        var path = await NewestAddressAsync();
        using var http = new HttpClient { BaseAddress = host.Address };
        foreach (var changed in new[] { path[..^1] + (path[^1] == 'A' ? 'B' : 'A'), path[..(path.Length / 2)], "/upload/x", "/upload/" })
        {
            using var opened = await http.GetAsync(new Uri(changed, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Contains(opened.StatusCode, new[] { HttpStatusCode.Gone, HttpStatusCode.NotFound });
            using var form = new MultipartFormDataContent { { new ByteArrayContent(Picture), "file", "a.png" } };
            using var posted = await http.PostAsync(new Uri(changed, UriKind.Relative), form, TestContext.Current.CancellationToken);
            Assert.Contains(posted.StatusCode, new[] { HttpStatusCode.Gone, HttpStatusCode.NotFound });
        }

        // And without the page's own form, not even a good address takes anything.
        using var bare = new MultipartFormDataContent { { new ByteArrayContent(Picture), "file", "a.png" } };
        using var refused = await http.PostAsync(new Uri(path, UriKind.Relative), bare, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(0, await host.CountEventsAsync("evidence-added"));
    }

    public ValueTask DisposeAsync() => _connector.DisposeAsync();

    private async Task AskForAnAddressAsync(HostProcess host)
    {
        foreach (var words in new[] { "hello", "start", "start 2.2", "Daily" })
        {
            await SendAsync(host, new JsonObject { ["text"] = words });
        }

        await Eventually.TrueAsync(
            () => Task.FromResult(Buttons().Any()),
            TimeSpan.FromSeconds(30),
            () => $"No card offers the upload page: {string.Join('\n', Cards())}\n{host.Output}");
        await SendAsync(host, new JsonObject { ["value"] = Buttons().Last()!.DeepClone(), ["replyToId"] = "1" });
    }

    private async Task SendAsync(HostProcess host, JsonObject activity)
    {
        activity["type"] ??= "message";
        activity["id"] ??= $"17000000000{++_said:00}";
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = $"http://127.0.0.1:{_connector.Port}/";
        activity["from"] = new JsonObject { ["id"] = "29:olga", ["name"] = "Olga", ["aadObjectId"] = Olga };
        activity["recipient"] = new JsonObject { ["id"] = "28:bot" };
        activity["conversation"] = new JsonObject { ["id"] = "a:olga", ["conversationType"] = "personal" };
        using var http = new HttpClient { BaseAddress = host.Address };
        using var answer = await http.PostAsJsonAsync(new Uri("/api/messages", UriKind.Relative), activity);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {host.Output}");
    }

    private async Task<string> NewestAddressAsync()
    {
        await Eventually.TrueAsync(() => Task.FromResult(Cards().Any(c => Address().IsMatch(c))), TimeSpan.FromSeconds(30), () => "No address was given.");
        return Cards().SelectMany(c => Address().Matches(c)).Last().Groups[1].Value;
    }

    private IEnumerable<string> Cards() => _connector.Requests.Where(r => r.Path.StartsWith("/v3/", StringComparison.Ordinal)).Select(r => r.Text);

    private IEnumerable<JsonNode?> Buttons() =>
        Cards().SelectMany(c => All(JsonNode.Parse(c))).Where(o => (string?)o["data"]?["verifier"]?["a"] == "teams.upload").Select(o => o["data"]);

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject json => json.Select(p => p.Value).SelectMany(All).Prepend(json),
        JsonArray list => list.SelectMany(All),
        _ => [],
    };

    private static async Task PutInAsync(Visitor visitor, string name, byte[] content)
    {
        await visitor.Page
            .Locator("input[type=file]")
            .SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Put in" }).ClickAsync();
    }

    [GeneratedRegex("https://verifier\\.example(/upload/[A-Za-z0-9_-]+)")]
    private static partial Regex Address();
}
