using System.Net;
using ChatOpsVerifier.Host.Tests.Endpoints;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Host.Tests.Outbox;

public sealed class OutboxPageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_ShowsWhatIsUndeliverable_AndSendsItAgain()
    {
        await using var data = await RealData.EmptyAsync();
        await DeadMessages.GiveUpAsync(data, "first", "second");
        await using var host = new ServedHost(data.Folder);
        using var client = host.CreateClient();

        var page = await client.GetStringAsync("/outbox", Token);
        Assert.Contains(DeadMessages.Reason, page, StringComparison.Ordinal);
        Assert.DoesNotContain(DeadMessages.Words, page, StringComparison.Ordinal);

        // Nothing speaks Slack here, so it is undeliverable once more, and says so.
        var answered = await SendAsync(client, page, "/outbox/retry", "all");
        Assert.Contains("2 messages are sent again", answered, StringComparison.Ordinal);
        await Eventually.TrueAsync(() => StoredRows.Count(data, "outbox WHERE status = 2 AND reason LIKE 'No channel%'") == 2);
    }

    [Fact]
    public async Task Drop_RemovesTheMessage()
    {
        await using var data = await RealData.EmptyAsync();
        await DeadMessages.GiveUpAsync(data, "first");
        await using var host = new ServedHost(data.Folder);
        using var client = host.CreateClient();
        var page = await client.GetStringAsync("/outbox", Token);
        var id = (await data.Store.ReadDeadOutboxAsync(1, Token))[0].Id;

        Assert.Contains("1 message is dropped", await SendAsync(client, page, "/outbox/drop", $"{id}"), StringComparison.Ordinal);
        Assert.Contains("Nothing was done", await SendAsync(client, page, "/outbox/drop", $"{id}"), StringComparison.Ordinal);
        Assert.Equal(0, StoredRows.Count(data, "outbox"));
    }

    [Fact]
    public async Task Post_WithoutThePagesToken_IsRefused()
    {
        await using var data = await RealData.EmptyAsync();
        await DeadMessages.GiveUpAsync(data, "first");
        await using var host = new ServedHost(data.Folder);
        using var client = host.CreateClient();
        using var form = new FormUrlEncodedContent([new("id", "all")]);
        using var answer = await client.PostAsync("/outbox/drop", form, Token);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(1, StoredRows.Count(data, "outbox WHERE status = 2"));
    }

    [Fact]
    public async Task Reviewer_SeesIt_AndMayNotSend()
    {
        await using var data = await RealData.EmptyAsync();
        await DeadMessages.GiveUpAsync(data, "first");
        await using var host = new ServedHost(data.Folder, [.. People.OperatorAndReviewer]);
        using var client = host.CreateClient();
        var operators = await client.GetStringAsync("/outbox", Token);
        Assert.Contains("Send again", operators, StringComparison.Ordinal);

        await People.BecomeAsync(client, operators, "rita");
        var reviewers = await client.GetStringAsync("/outbox", Token);
        Assert.Contains(DeadMessages.Reason, reviewers, StringComparison.Ordinal);
        Assert.DoesNotContain("Send again", reviewers, StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent([new("id", "all"), People.TokenOf(reviewers)]);
        using var answer = await client.PostAsync("/outbox/drop", form, Token);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(1, StoredRows.Count(data, "outbox WHERE status = 2"));
    }

    private static async Task<string> SendAsync(HttpClient client, string page, string action, string id)
    {
        using var form = new FormUrlEncodedContent([new("id", id), People.TokenOf(page)]);
        using var answer = await client.PostAsync(new Uri(action, UriKind.Relative), form, Token);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(Token);
    }
}
