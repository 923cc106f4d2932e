using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOpsVerifier.EndToEnd.Tests.Harness;
using Microsoft.Playwright;

namespace ChatOpsVerifier.EndToEnd.Tests.SignIn;

/// <summary>Signing in at a real OpenID provider (npm's oidc-provider): by subject, by verified e-mail address, and not at all.</summary>
public sealed class OpenIdWalkTests(Chromium chromium)
{
    private const string Client = "verifier";
    private readonly int _port = FreePort.Find();

    private Uri Page => new($"http://localhost:{_port}/");

    private static string Secret => $"secret of {nameof(OpenIdWalkTests)} and no other";

    [Fact]
    public async Task Subject_ThatIsConfigured_SignsIn_AndAnotherDoesNot()
    {
        await using var provider = await ProviderAsync();
        await using var host = new HostProcess(Settings(provider, "sub", "Subject-1"));
        await host.StartAsync(("urls", $"http://127.0.0.1:{_port}"));

        var olga = await chromium.OpenAsync(new Uri(Page, "outbox"));
        await Chromium.PictureAsync(olga, "openid-1-sign-in");
        await SignInAsync(olga, "Subject-1");
        await Assertions.Expect(olga).ToHaveURLAsync(new Regex("/outbox$"));
        await Assertions.Expect(olga.Locator("summary").Filter(new() { HasText = "Olga" }).First).ToBeVisibleAsync();
        await Chromium.PictureAsync(olga, "openid-2-signed-in");

        // A subject is compared to the letter.
        var other = await chromium.OpenAsync(Page);
        await SignInAsync(other, "subject-1");
        await Assertions.Expect(other.Locator("main")).ToContainTextAsync("The provider knows you as sub “subject-1”, but no person here has that");
        await Chromium.PictureAsync(other, "openid-3-not-known");
        await other.GotoAsync(new Uri(Page, "reports").ToString());
        await Assertions.Expect(other).ToHaveURLAsync(new Regex("/sign-in\\?back="));

        // An answer that was not asked for, or that somebody made up.
        await other.GotoAsync(new Uri(Page, "sign-in/openid/done?code=made-up&state=made-up").ToString());
        await Assertions.Expect(other.Locator("main")).ToContainTextAsync("could not be used");
        Assert.DoesNotContain("   at ", host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EmailAddress_CountsWhereTheProviderHasVerifiedIt()
    {
        await using var provider = await ProviderAsync();
        await using var host = new HostProcess(Settings(provider, "email", "Olga@Verifier.example"));
        await host.StartAsync(("urls", $"http://127.0.0.1:{_port}"));

        var olga = await chromium.OpenAsync(Page);
        await SignInAsync(olga, "verified");
        await Assertions.Expect(olga.Locator("summary").Filter(new() { HasText = "Olga" }).First).ToBeVisibleAsync();

        var other = await chromium.OpenAsync(Page);
        await SignInAsync(other, "unverified");
        await Assertions.Expect(other.Locator("main")).ToContainTextAsync("The provider has not verified your e-mail address");
    }

    private static async Task SignInAsync(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Continue to sign in" }).ClickAsync();
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
    }

    private Task<NodeProcess> ProviderAsync() => NodeProcess.StartAsync("oidc/provider.mjs", new JsonObject
    {
        ["clientId"] = Client,
        ["clientSecret"] = Secret,
        ["redirect"] = new Uri(Page, "sign-in/openid/done").ToString(),
        ["people"] = new JsonObject
        {
            ["Subject-1"] = new JsonObject(),
            ["subject-1"] = new JsonObject(),
            ["verified"] = new JsonObject { ["email"] = "olga@verifier.example", ["email_verified"] = true },
            ["unverified"] = new JsonObject { ["email"] = "olga@verifier.example", ["email_verified"] = false },
        },
    });

    private (string, string)[] Settings(NodeProcess provider, string claim, string value) =>
    [
        ("Web:SignIn", "Required"), (
            "Web:PublicUrl",
            Page.ToString()), ("Web:OpenId:Authority", (string)provider.Ready["issuer"]!), ("Web:OpenId:ClientId", Client), ("Web:OpenId:ClientSecret", Secret),
        ("Web:OpenId:Claim", claim), ("Operators:0:Id", "olga"), ("Operators:0:Name", "Olga"), ("Operators:0:Web", "olga"), ("Operators:0:OpenId", value),
    ];
}
