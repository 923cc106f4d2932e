using System.Net;
using ChatOpsVerifier.Host.Tests.Crashes;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Host.Tests.Serving;

/// <summary>The bot speaks first to anyone who is to answer, however they came by it.</summary>
public sealed class FirstWordsTests
{
    private const string Welcome = "I read this report as 54 checks";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Guest_WhoBecomesOperator_IsSpokenToFirst_WhateverTheyReadBefore()
    {
        using var folder = new TempFolder();
        var cookies = new CookieContainer();
        await using (var before = await StartAsync(folder, "Guest"))
        {
            using var client = Client(before, cookies);
            await PostAsync(client, "/identity", ("as", "bob"));
            var told = await PostAsync(client, "/turns", ("body", "The backups run daily."));
            Assert.Contains("Only the operator can answer the checks of this report: Ada", told, StringComparison.Ordinal);
            Assert.DoesNotContain(Welcome, told, StringComparison.Ordinal);
            await before.StopAsync();
        }

        await using var after = await StartAsync(folder, "Operator");
        using var again = Client(after, cookies);

        Assert.Contains(Welcome, await again.GetStringAsync(new Uri("/", UriKind.Relative), Token), StringComparison.Ordinal);
    }

    private static Task<HostServer> StartAsync(TempFolder folder, string role) => HostProgram.ServeAsync(
        folder.File("data"),
        "--Operators:0:Id", "ada", "--Operators:0:Name", "Ada", "--Operators:0:Role", "Operator", "--Operators:0:Web", "ada",
        "--Operators:1:Id", "bob", "--Operators:1:Name", "Bob", "--Operators:1:Role", role, "--Operators:1:Web", "bob");

    private static HttpClient Client(HostServer server, CookieContainer cookies) =>
        new(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = server.Address };

    /// <returns>The page that follows.</returns>
    private static async Task<string> PostAsync(HttpClient client, string action, params (string Name, string Value)[] fields)
    {
        var page = await client.GetStringAsync(new Uri("/", UriKind.Relative), Token);
        var form = HtmlForm.All(page).Last(f => f.Action.EndsWith(action, StringComparison.Ordinal));
        using var content = new FormUrlEncodedContent([.. form.Fixed, .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
        using var answer = await client.PostAsync(new Uri(form.Action, UriKind.Relative), content, Token);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token));
    }
}
