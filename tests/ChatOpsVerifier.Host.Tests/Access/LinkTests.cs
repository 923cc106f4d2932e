using System.Net;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Host.Tests.Slack;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Host.Tests.Access;

/// <summary>The one-time link that the bot gives in a chat, as anyone who holds it finds it.</summary>
public sealed partial class LinkTests
{
    private static readonly (string, string)[] Settings =
    [
        ("Web:PublicUrl", "http://localhost:1"), ("Web:SignIn", "Required"),
        ("Operators:1:Id", "gus"), ("Operators:1:Name", "Gus"), ("Operators:1:Role", "Guest"), ("Operators:1:Slack", "U0GUS"),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Link_IsNotUsedUpByLooking_SignsInOnce_AndIsStoredNowhere()
    {
        await using var host = await SlackHost.StartAsync(Settings);
        var path = await AskAsync(host, SlackHost.Operator, "1700000000.000101");
        using var http = host.Browser();

        using var head = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Token);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, head.StatusCode);
        for (var preview = 0; preview < 3; preview++)
        {
            using var looked = await http.GetAsync(path, Token);
            Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
            Assert.Contains("Sign in as Olga", await looked.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        }

        // A form of another site has no token.
        using var forged = await http.PostAsync(path, new FormUrlEncodedContent([new("x", "y")]), Token);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        foreach (var file in Directory.EnumerateFiles(host.Data.Folder, "verifier.db*"))
        {
            var stored = await File.ReadAllBytesAsync(Copy(file), Token);
            Assert.Equal(-1, stored.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(path.Split('/')[^1])));
        }

        Assert.Equal(HttpStatusCode.OK, await UseAsync(http, path));
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/reports", Token)).StatusCode);

        using var other = host.Browser();
        using var used = await other.GetAsync(path, Token);
        Assert.Equal(HttpStatusCode.Gone, used.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.GetAsync("/api/reports", Token)).StatusCode);
    }

    [Fact]
    public async Task Guest_GetsALink_AndAStrangerNone()
    {
        await using var host = await SlackHost.StartAsync(Settings);
        using var http = host.Browser();
        Assert.Equal(HttpStatusCode.OK, await UseAsync(http, await AskAsync(host, "U0GUS", "1700000000.000102")));
        Assert.Contains("Signed in as Gus (Guest). You may: read.", await http.GetStringAsync("/reports", Token), StringComparison.Ordinal);

        (await host.PostAsync(SlackHost
            .Said("page", "Ev3", "1700000000.000103")
            .Replace(SlackHost.Operator, "U0STRANGER", StringComparison.Ordinal))).EnsureSuccessStatusCode();
        await Eventually.TrueAsync(() => host.Web.To("chat.postMessage").Any(r => r.Text.Contains("Only the operator", StringComparison.Ordinal)));
        Assert.Equal(1, StoredRows.Count(host.Data, "sign_in_links"));
    }

    [Fact]
    public async Task Link_ThatTwoBrowsersUseAtOnce_SignsInOneOfThem()
    {
        await using var host = await SlackHost.StartAsync(Settings);
        var path = await AskAsync(host, SlackHost.Operator, "1700000000.000105");
        HttpClient[] browsers = [.. Enumerable.Range(0, 4).Select(_ => host.Browser())];
        var pages = await Task.WhenAll(browsers.Select(b => b.GetStringAsync(path, Token)));

        var answers = await Task.WhenAll(browsers.Select((b, i) => b.PostAsync(path, new FormUrlEncodedContent([People.TokenOf(pages[i])]), Token)));

        Assert.Equal(1, answers.Count(a => a.StatusCode == HttpStatusCode.OK));
        Assert.Equal(3, answers.Count(a => a.StatusCode == HttpStatusCode.Gone));
        Assert.Equal(1, StoredRows.Count(host.Data, "access_sessions"));
        foreach (var browser in browsers)
        {
            browser.Dispose();
        }
    }

    /// <summary>A report or an answer cannot smuggle in what becomes a link.</summary>
    [Fact]
    public async Task Words_ThatLookLikeTheCommand_AreNotIt()
    {
        await using var host = await SlackHost.StartAsync(Settings);
        (await host.PostAsync(SlackHost.Said("page 3 of the manual", "Ev4", "1700000000.000104"))).EnsureSuccessStatusCode();
        await Eventually.TrueAsync(() => StoredRows.Count(host.Data, "inbox WHERE dedupe_key LIKE '%000104%'") > 0);
        Assert.Equal(0, StoredRows.Count(host.Data, "sign_in_links"));
    }

    private static async Task<string> AskAsync(SlackHost host, string user, string ts)
    {
        host.Web.OnJson("conversations.open", """{"ok":true,"channel":{"id":"D1"}}""");
        host.Web.OnJson("chat.postMessage", """{"ok":true,"channel":"D1","ts":"1700000001.000100"}""");
        (await host.PostAsync(SlackHost.Said("page", $"Ev{ts}", ts).Replace(SlackHost.Operator, user, StringComparison.Ordinal))).EnsureSuccessStatusCode();
        string? path = null;
        await Eventually.TrueAsync(() => (path = host.Web
            .To("chat.postMessage")
            .Select(r => Address().Match(Uri.UnescapeDataString(r.Text)))
            .LastOrDefault(m => m.Success)?.Groups[1].Value) is not null);
        return path!;
    }

    private static async Task<HttpStatusCode> UseAsync(HttpClient http, string path)
    {
        var page = await http.GetStringAsync(path, Token);
        using var answer = await http.PostAsync(path, new FormUrlEncodedContent([People.TokenOf(page)]), Token);
        return answer.StatusCode;
    }

    // The program has it open.
    private static string Copy(string file)
    {
        var copy = Path.GetTempFileName();
        File.Copy(file, copy, overwrite: true);
        return copy;
    }

    [GeneratedRegex("http://localhost:1(/sign-in/link/[A-Za-z0-9_-]{43})")]
    private static partial Regex Address();
}
