using System.Net;
using System.Net.Http.Headers;
using ChatOpsVerifier.Host.Tests.Programs;

namespace ChatOpsVerifier.Host.Tests.Endpoints;

/// <summary>Hangfire's dashboard can run and remove jobs: it is behind this program's own guard.</summary>
public sealed class DashboardTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/hangfire")]
    [InlineData("/hangfire/recurring")]
    [InlineData("/hangfire/servers")]
    [InlineData("/HANGFIRE/jobs/succeeded")]
    public async Task WithoutAKey_ItIsShownToTheOperatorAtThisMachine(string address)
    {
        await using var data = await RealData.EmptyAsync();
        await using var host = new ServedHost(data.Folder, [.. People.OperatorAndReviewer]);
        using var client = host.CreateClient();

        using var shown = await client.GetAsync(address, Token);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Equal("frame-ancestors 'none'", Assert.Single(shown.Headers.GetValues("Content-Security-Policy")));

        await People.BecomeAsync(client, await client.GetStringAsync("/outbox", Token), "rita");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(address, Token)).StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    public async Task WithoutAKey_NobodyComesThroughAProxy(string header, string value)
    {
        await using var data = await RealData.EmptyAsync();
        await using var host = new ServedHost(data.Folder);
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.Add(header, value);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/hangfire", Token)).StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    public async Task WhereEachPersonSignsIn_ItIsShownToAnAdministratorsKey_AlsoBeyondThisMachine(string listen)
    {
        using var folder = new TempFolder();
        string[] people = [.. People.OperatorAndReviewer.Select(s => $"--{s.Key}={s.Value}")];
        var admin = await Keys.CreateAsync(folder.File("data"), "olga", ["read", "admin"], people);
        var reviewer = await Keys.CreateAsync(folder.File("data"), "rita", ["read", "review"], people);
        await using var server = await HostProgram.ServeAsync(folder.File("data"), ["--urls", $"http://{listen}:0", "--AllowedHosts", "*", .. people]);
        // A redirect would be followed without the key.
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri($"http://{(listen == "0.0.0.0" ? Addresses.Beyond() : listen)}:{server.Address.Port}")
        };

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/hangfire", Token)).StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "wrong");
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/hangfire", Token)).StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", admin);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/hangfire", Token)).StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", reviewer);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/hangfire", Token)).StatusCode);
    }

    [Theory]
    [InlineData("GET", null)]
    [InlineData("TRACE", null)]
    [InlineData("POST", null)]
    [InlineData("POST", "application/json")]
    public async Task Order_WithoutAForm_IsTheSendersError(string method, string? type)
    {
        await using var data = await RealData.EmptyAsync();
        await using var host = new ServedHost(data.Folder);
        using var client = host.CreateClient();
        foreach (var order in new[] { "recurring/trigger", "recurring/remove", "jobs/enqueued/delete", "jobs/failed/requeue", "jobs/actions/delete/1" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), $"/hangfire/{order}")
            {
                Content = type is null ? null : new StringContent("""{"jobs[]":"reminder-sweep"}""", MediaTypeHeaderValue.Parse(type))
            };
            using var answer = await client.SendAsync(request, Token);
            Assert.InRange((int)answer.StatusCode, 400, 499);
        }
    }

    [Fact]
    public async Task Order_WithoutThePagesToken_IsRefused()
    {
        await using var data = await RealData.EmptyAsync();
        await using var host = new ServedHost(data.Folder);
        using var client = host.CreateClient();
        using var form = new FormUrlEncodedContent([new("jobs[]", "reminder-sweep")]);

        using var answer = await client.PostAsync("/hangfire/recurring/remove", form, Token);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("reminder-sweep", await client.GetStringAsync("/hangfire/recurring", Token), StringComparison.Ordinal);
    }
}
