using System.Net;
using ChatOpsVerifier.Host.Tests.Programs;
using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Host.Tests.Access;

/// <summary>A browser that is signed in: what it may do, and every way in which that ends.</summary>
public sealed class SessionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignOut_EndsItOnTheServer_SoThatAKeptCookieIsWorthNothing()
    {
        await using var host = await SignedInHost.StartAsync();
        var (cookies, status) = await host.SignInAsync(await host.KeyAsync("olga", "read", "answer"));
        Assert.Equal(HttpStatusCode.Redirect, status);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/reports", cookies)).StatusCode);

        using var left = await host.PostAsync("/reports", "/sign-out", cookies);

        Assert.Equal("/sign-in", left.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/reports", cookies)).StatusCode);
    }

    [Theory]
    [InlineData("session end all")]
    [InlineData("session end olga")]
    [InlineData("key revoke ID")]
    public async Task CommandLine_EndsIt_WhileTheServerRuns(string command)
    {
        await using var host = await SignedInHost.StartAsync();
        var key = await host.KeyAsync("olga", "read");
        var (cookies, _) = await host.SignInAsync(key);
        Assert.Contains("olga  by key", (await HostProgram.RunAsync(host.Data.Folder, "session", "list")).Expect(0).Output, StringComparison.Ordinal);

        (await HostProgram.RunAsync(host.Data.Folder, command.Replace("ID", key.Split('_')[1], StringComparison.Ordinal).Split(' '))).Expect(0);

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/reports", cookies)).StatusCode);
    }

    [Fact]
    public async Task Time_EndsIt_WhenIdle_AndInAnyCase()
    {
        await using var host = await SignedInHost.StartAsync();
        var key = await host.KeyAsync("olga", "read");
        var (idle, _) = await host.SignInAsync(key);
        host.Clock.Advance(TimeSpan.FromHours(11));
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/reports", idle)).StatusCode);
        host.Clock.Advance(TimeSpan.FromHours(13));
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/reports", idle)).StatusCode);

        var (busy, _) = await host.SignInAsync(key);
        for (var half = 0; half < 14; half++)
        {
            Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/reports", busy)).StatusCode);
            host.Clock.Advance(TimeSpan.FromHours(11.9));
        }

        host.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/reports", busy)).StatusCode);
    }

    /// <summary>Fixation: a session that somebody planted before the sign-in is not the one after it.</summary>
    [Fact]
    public async Task SignIn_MakesANewSession_AndEndsTheOneBefore()
    {
        await using var host = await SignedInHost.StartAsync();
        var (planted, _) = await host.SignInAsync(await host.KeyAsync("rita", "read"));

        using var signedIn = await host.PostAsync("/sign-in", "/sign-in", planted, ("key", await host.KeyAsync("olga", "read")), ("back", "//evil.example"));

        Assert.Equal("/", signedIn.Headers.Location!.ToString());
        var set = signedIn.Headers.GetValues("Set-Cookie").Last(c => c.StartsWith("verifier-session=", StringComparison.Ordinal));
        Assert.DoesNotContain(set.Split(';')[0], planted, StringComparison.Ordinal);
        Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", set, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/reports", planted)).StatusCode);
    }

    [Fact]
    public async Task Form_WithoutItsToken_OrWithThatOfSomebodyElse_DoesNothing()
    {
        await using var host = await SignedInHost.StartAsync();
        var (olga, _) = await host.SignInAsync(await host.KeyAsync("olga", "read", "answer"));
        using var client = host.Client();
        using var forged = new HttpRequestMessage(HttpMethod.Post, $"/r/{Samples.CanonicalSlug}/turns")
        {
            Content = new FormUrlEncodedContent([new("turn", "t1"), new("body", "status")]),
            Headers = { { "Cookie", olga } },
        };
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SendAsync(forged, Token)).StatusCode);

        using var asSomebodyElse = await host.PostAsync("/reports", "/identity", olga, ("as", "rita"));
        Assert.Equal(HttpStatusCode.Forbidden, asSomebodyElse.StatusCode);
    }

    [Fact]
    public async Task Page_ListsOnesOwn_AndEverybodysForAnAdministrator_AndAKeyMakesNoKeys()
    {
        await using var host = await SignedInHost.StartAsync();
        var (olga, _) = await host.SignInAsync(await host.KeyAsync("olga", "read", "admin"));
        var rita = await host.KeyAsync("rita", "read", "review");
        var (ritas, _) = await host.SignInAsync(rita);

        var seen = await (await host.GetAsync("/access", ritas)).Content.ReadAsStringAsync(Token);
        Assert.Contains(rita.Split('_')[1], seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Olga", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(rita.Split('_', 3)[2], seen, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Forbidden, (await host.PostAsync("/access", "/access/keys", ritas, ("name", "more"), ("scope", "read"), ("days", "9"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.PostAsync("/access", "/access/keys/revoke", ritas, ("id", "olgaskeyid"))).StatusCode);

        // Nor does one that leaked end what else its owner has.
        var other = await host.KeyAsync("rita", "read");
        var (others, _) = await host.SignInAsync(other);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.PostAsync("/access", "/access/keys/revoke", others, ("id", rita.Split('_')[1]))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/access", ritas)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync("/access", "/access/keys/revoke", others, ("id", other.Split('_')[1]))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/access", others)).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync("/access", "/access/keys/revoke", olga, ("id", rita.Split('_')[1]))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/access", ritas)).StatusCode);
    }
}
