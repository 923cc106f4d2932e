using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Host.Tests.Programs;

namespace ChatOpsVerifier.Host.Tests.Teams;

/// <summary>The one-time page for a file of one question: what it takes, what it refuses, and that a refusal leaves nothing behind.</summary>
public sealed partial class UploadPageTests
{
    private const string Public = "https://verifier.example";
    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
    private static readonly byte[] Program = [0x4D, 0x5A, 0x90, 0x00, 0x03];

    [Fact]
    public async Task File_IsTakenOnce_AndASecondTimeRefused()
    {
        await using var host = await StartAsync();
        var path = await AskForAnAddressAsync(host);
        var page = await OpenAsync(host, path);
        Assert.Contains("the evidence", page.Html, StringComparison.Ordinal);

        var taken = await page.PutInAsync("console.png", Picture);
        Assert.Equal(HttpStatusCode.OK, taken.Status);
        Assert.Contains("The file was passed to the conversation", taken.Html, StringComparison.Ordinal);
        Assert.Equal(1, EvidenceIn(host));

        var again = await page.PutInAsync("again.png", Picture);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("Used already", again.Html, StringComparison.Ordinal);
        Assert.Equal(1, EvidenceIn(host));
        await new AdaInTeams(host).ReadsAsync("which of these did you do?");
    }

    [Fact]
    public async Task Address_AfterItsQuarterOfAnHour_IsRefused()
    {
        await using var host = await StartAsync();
        var path = await AskForAnAddressAsync(host);
        host.Time.Advance(TimeSpan.FromMinutes(14));
        var page = await OpenAsync(host, path);
        var before = Rows(host);
        host.Time.Advance(TimeSpan.FromMinutes(1));

        Refused(HttpStatusCode.Gone, "it is older than 15 minutes", await page.GetAsync());
        Refused(HttpStatusCode.Gone, "it is older than 15 minutes", await page.PutInAsync("console.png", Picture));
        Assert.Equal(before, Rows(host));
    }

    [Fact]
    public async Task FilesThatAreNotAccepted_AreSaid_AndTheAddressStaysGood()
    {
        await using var host = await StartAsync(("Evidence:MaxBytes", "2048"));
        var page = await OpenAsync(host, await AskForAnAddressAsync(host));
        var before = Rows(host);

        Refused(
            HttpStatusCode.BadRequest,
            "large.png has 2,049 bytes; the limit is 2,048",
            await page.PutInAsync("large.png", [.. Picture, .. new byte[2_049 - Picture.Length]]));
        Refused(HttpStatusCode.BadRequest, "Use PNG", await page.PutInAsync("setup.exe", Program));
        Refused(HttpStatusCode.BadRequest, "Use PNG", await page.PutInAsync("setup.png", Program));
        Refused(HttpStatusCode.BadRequest, "is empty", await page.PutInAsync("nothing.txt", []));
        Refused(HttpStatusCode.BadRequest, "No file was chosen", await page.PostAsync());
        Refused(HttpStatusCode.RequestEntityTooLarge, "Too large", await page.PutInAsync("huge.png", [.. Picture, .. new byte[32 * 1024 * 1024]]));
        Assert.Equal(before, Rows(host));

        Assert.Equal(HttpStatusCode.OK, (await page.PutInAsync("console.png", Picture)).Status);
        Assert.Equal(1, EvidenceIn(host));
    }

    [Fact]
    public async Task Address_ThatNobodyHereMade_OrThatWasChanged_IsRefused()
    {
        await using var host = await StartAsync();
        await using var other = await StartAsync();
        var path = await AskForAnAddressAsync(host);
        var page = await OpenAsync(host, path);
        var before = Rows(host);
        var ticket = path[(path.LastIndexOf('/') + 1)..];
        string[] forged =
        [
            .. new[] { 10, ticket.Length / 2, ticket.Length - 10 }.Select(at => $"{ticket[..at]}{(ticket[at] == 'A' ? 'B' : 'A')}{ticket[(at + 1)..]}"),
            ticket[..^4], ticket + "AAAA", "eyJJZCI6IjEifQ",
            (await AskForAnAddressAsync(other))["/upload/".Length..],
        ];

        foreach (var wrong in forged)
        {
            Refused(HttpStatusCode.Gone, "not created here", await page.GetAsync($"/upload/{wrong}"));
            Refused(HttpStatusCode.Gone, "not created here", await page.PutInAsync("console.png", Picture, $"/upload/{wrong}"));
        }

        Assert.Equal(before, Rows(host));
    }

    [Fact]
    public async Task Form_ThatIsNotThePagesOwn_IsRefused()
    {
        await using var host = await StartAsync();
        var page = await OpenAsync(host, await AskForAnAddressAsync(host));
        var before = Rows(host);

        Refused(HttpStatusCode.BadRequest, "nothing was recorded", await (page with { Fields = [] }).PutInAsync("console.png", Picture));
        Assert.Equal(before, Rows(host));
    }

    [Fact]
    public async Task File_ForAQuestionThatWasAnsweredMeanwhile_SettlesNoOther()
    {
        await using var host = await StartAsync();
        var page = await OpenAsync(host, await AskForAnAddressAsync(host));
        var ada = new AdaInTeams(host);
        await ada.PressAsync(
            ActionIds.GiveEvidence, (FieldNames.Evidence, "Snapshot list of project chatty-camel-373: one entry a day at 03:00 UTC, thirty of them."));
        await ada.ReadsAsync("which of these did you do?");

        var shown = await page.GetAsync();
        Assert.Contains("has been answered in the meantime", shown.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await page.PutInAsync("console.png", Picture)).Status);

        await ada.ReadsAsync("so it answered nothing. What you sent is kept as E2");
        Assert.Equal(2, EvidenceIn(host));
        Assert.Equal(0, StoredRows.Count(host.Data, "ledger WHERE event_json LIKE '%\"answer-recorded\"%'"));
    }

    private static Task<TeamsHost> StartAsync(params (string, string)[] settings) => TeamsHost.StartAsync([("Web:PublicUrl", Public), .. settings]);

    private static async Task<string> AskForAnAddressAsync(TeamsHost host)
    {
        var ada = new AdaInTeams(host);
        foreach (var words in new[] { "hello", "start", "start 2.2", "Daily" })
        {
            await ada.SayAsync(words);
        }

        await ada.PressAsync("teams.upload");
        return (await ada.AddressAsync($"{Public}/upload/"))[Public.Length..];
    }

    private static async Task<OpenedPage> OpenAsync(TeamsHost host, string path)
    {
        var page = new OpenedPage(host, path, "", []);
        using var answer = await host.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return page with
        {
            Html = html,
            Fields = [.. Hidden().Matches(html).Select(m => (m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)))],
        };
    }

    private static void Refused(HttpStatusCode status, string why, (HttpStatusCode Status, string Html) answer)
    {
        Assert.Equal(status, answer.Status);
        Assert.Contains(why, answer.Html, StringComparison.Ordinal);
    }

    private static long EvidenceIn(TeamsHost host) => StoredRows.Count(host.Data, "ledger WHERE event_json LIKE '%\"evidence-added\"%'");

    private static string Rows(TeamsHost host) =>
        string.Join(' ', new[] { "inbox", "ledger", "outbox" }.Select(table => $"{table}={StoredRows.Count(host.Data, table)}").Append($"files={Files(host)}"));

    private static int Files(
        TeamsHost host) =>
            Directory.EnumerateFiles(host.Data.Folder, "*", SearchOption.AllDirectories).Count(f => f.Contains("evidence", StringComparison.Ordinal));

    /// <summary>The page as a browser holds it, with its form's hidden fields; its cookie is with the client.</summary>
    private sealed record OpenedPage(TeamsHost Host, string Path, string Html, IReadOnlyList<(string Name, string Value)> Fields)
    {
        public async Task<(HttpStatusCode Status, string Html)> GetAsync(string? path = null)
        {
            using var answer = await Host.GetAsync(path ?? Path);
            return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }

        public Task<(HttpStatusCode Status, string Html)> PutInAsync(string name, byte[] content, string? path = null) => PostAsync((name, content), path);

        public async Task<(HttpStatusCode Status, string Html)> PostAsync((string Name, byte[] Content)? file = null, string? path = null)
        {
            using var form = new MultipartFormDataContent();
            foreach (var (name, value) in Fields)
            {
                form.Add(new StringContent(value), name);
            }

            if (file is { } chosen)
            {
                var content = new ByteArrayContent(chosen.Content);
                content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
                form.Add(content, "file", chosen.Name);
            }

            using var request = new HttpRequestMessage(HttpMethod.Post, path ?? Path) { Content = form };
            using var answer = await Host.SendAsync(request);
            return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
