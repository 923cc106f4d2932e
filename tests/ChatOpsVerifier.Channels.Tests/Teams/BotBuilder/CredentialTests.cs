using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ChatOpsVerifier.Channels.BotBuilder.Auth;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Testing.Teams;
using Microsoft.IdentityModel.JsonWebTokens;

namespace ChatOpsVerifier.Channels.Tests.Teams.BotBuilder;

/// <summary>Certificate and managed identity: what goes out, and what an administrator reads where it does not work.</summary>
public sealed class CredentialTests : IDisposable
{
    private const string Granted = """{"token_type":"Bearer","expires_in":3600,"access_token":"token-1"}""";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("certificates");
    private readonly ConcurrentQueue<(Uri Url, string Body)> _asked = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("pfx", null)]
    [InlineData("pfx", "over the rainbow")]
    [InlineData("pem", null)]
    [InlineData("pem", "over the rainbow")]
    public async Task Certificate_SignsWhatAsksForTheToken_AndNoSecretGoesAlong(string kind, string? password)
    {
        using var certificate = Make();
        using var answers = new Answers(_asked, _ => (200, Granted));
        await using var world = World(answers, Write(certificate, kind, password), password);

        Assert.Equal("token-1", Assert.IsType<TeamsResult<string>.Ok>(await world.Tokens.GetAsync(Cancel)).Value);

        var (url, body) = Assert.Single(_asked);
        Assert.Equal($"https://login.microsoftonline.com/{FakeBotFramework.Tenant}/oauth2/v2.0/token", url.GetLeftPart(UriPartial.Path));
        var form = body.Split('&').Select(f => f.Split('=', 2)).ToDictionary(f => f[0], f => WebUtility.UrlDecode(f[1]));
        Assert.False(form.ContainsKey("client_secret"));
        Assert.Equal("https://api.botframework.com/.default", form["scope"]);
        var assertion = new JsonWebToken(form["client_assertion"]);
        Assert.Equal(FakeBotFramework.AppId, assertion.Issuer);
        using var key = certificate.GetRSAPublicKey()!;
        var padding = assertion.Alg.StartsWith("PS", StringComparison.Ordinal) ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        Assert.True(key.VerifyData(
            Encoding.ASCII.GetBytes($"{assertion.EncodedHeader}.{assertion.EncodedPayload}"),
            Microsoft.IdentityModel.Tokens.Base64UrlEncoder.DecodeBytes(assertion.EncodedSignature),
            HashAlgorithmName.SHA256,
            padding));
    }

    [Fact]
    public async Task Certificate_ThatWasRenewedInItsFile_IsUsedWithTheNextToken()
    {
        using var first = Make();
        using var second = Make();
        using var answers = new Answers(_asked, _ => (200, Granted));
        await using var world = World(answers, Write(first, "pfx", null), null);
        await world.Tokens.GetAsync(Cancel);
        Write(second, "pfx", null);
        world.Tokens.Drop("token-1");
        await world.Tokens.GetAsync(Cancel);

        Assert.Equal(
            2,
            _asked
                .Select(a => a.Body.Split('&').Single(f => f.StartsWith("client_assertion=", StringComparison.Ordinal)))
                .Select(f => new JsonWebToken(f.Split('=', 2)[1]).EncodedHeader)
                .Distinct()
                .Count());
    }

    [Theory]
    [InlineData("AADSTS700027: The certificate with identifier used to sign the client assertion is not registered on application.",
        "Microsoft Entra does not know this certificate")]
    [InlineData("Something else.", "the certificate do not match")]
    public async Task Certificate_ThatEntraRefuses_IsNamedWithWhatToDo(string description, string said)
    {
        using var certificate = Make();
        using var answers = new Answers(_asked, _ => (401, $$"""{"error":"invalid_client","error_description":"{{description}}"}"""));
        await using var world = World(answers, Write(certificate, "pem", null), null);
        var error = Assert.IsType<TeamsResult<string>.Failed>(await world.Tokens.GetAsync(Cancel)).Error;
        Assert.Contains(said, error.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("Teams:AppPassword", error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificate_ThatHasExpired_IsNotEvenTried()
    {
        using var certificate = Make(days: -1);
        using var answers = new Answers(_asked, _ => (200, Granted));
        await using var world = World(answers, Write(certificate, "pfx", null), null);
        Assert.Contains("expired on ", Assert.IsType<TeamsResult<string>.Failed>(await world.Tokens.GetAsync(Cancel)).Error.Detail, StringComparison.Ordinal);
        Assert.Empty(_asked);
    }

    [Fact]
    public void Certificate_OfTomorrow_IsNotTried_AndTheClockIsNamed()
    {
        using var certificate = Make();
        Assert.Null(BotCertificate.Expiry(certificate, certificate.NotBefore.ToUniversalTime()));
        Assert.Contains(
            "Check the clock", BotCertificate.Expiry(certificate, certificate.NotBefore.ToUniversalTime().AddMinutes(-1)), StringComparison.Ordinal);
        Assert.Contains("expired on ", BotCertificate.Expiry(certificate, certificate.NotAfter.ToUniversalTime()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0.5, "within a day")]
    [InlineData(1.5, "1 day from now")]
    [InlineData(20, "19 days from now")]
    [InlineData(40, null)]
    public async Task Certificate_ThatEndsWithinAMonth_IsWarnedOf_AndStillUsed(double days, string? said)
    {
        using var certificate = Make(days);
        using var answers = new Answers(_asked, _ => (200, Granted));
        await using var world = World(answers, Write(certificate, "pfx", null), null);
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(days > 0, await world.Tokens.GetAsync(Cancel) is TeamsResult<string>.Ok);

        Assert.Empty(world.Credential!.Problems);
        Assert.Equal(said is null ? 0 : 1, world.Credential.Warnings.Count);
        Assert.All(world.Credential.Warnings, w => Assert.Contains($"{said}; the bot can send nothing after that", w, StringComparison.Ordinal));
    }

    [Fact]
    public async Task APipe_IsNotACertificate_AndIsNotAwaited()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no named pipes among its files.");
        var pipe = Path.Combine(_folder.FullName, "bot.pipe");
        using (var make = System.Diagnostics.Process.Start("mkfifo", [pipe]))
        {
            await make.WaitForExitAsync(Cancel);
        }

        var link = Path.Combine(_folder.FullName, "bot.link");
        File.CreateSymbolicLink(link, pipe);
        Assert.Contains("bot.pipe is empty, or a pipe", Problem(pipe, null), StringComparison.Ordinal);
        Assert.Contains("bot.link is empty, or a pipe", Problem(link, null), StringComparison.Ordinal);
    }

    [Fact]
    public void Pkcs12_ThatCannotServe_SaysWhy()
    {
        using var certificate = Make();
        var secret = Write(certificate, "pfx", "over the rainbow");
        Assert.Contains("Set its password (Teams:CertificatePassword)", Problem(secret, null), StringComparison.Ordinal);
        Assert.Contains("Teams:CertificatePassword is not its password", Problem(secret, "under the rainbow"), StringComparison.Ordinal);
        Assert.DoesNotContain("rainbow", Problem(secret, "under the rainbow"), StringComparison.Ordinal);
        using var withoutKey = X509CertificateLoader.LoadCertificate(certificate.RawData);
        Assert.Contains("no RSA private key", Problem(Written("alone.pfx", withoutKey.Export(X509ContentType.Pkcs12)!), null), StringComparison.Ordinal);
        Assert.Contains("without its private key", Problem(Written("bot.cer", certificate.RawData), null), StringComparison.Ordinal);
    }

    [Fact]
    public void Pem_ThatCannotServe_SaysWhy()
    {
        using var certificate = Make();
        using var other = Make();
        using var key = certificate.GetRSAPrivateKey()!;
        using var foreign = other.GetRSAPrivateKey()!;
        var pem = certificate.ExportCertificatePem();
        Assert.Contains("holds a certificate without its private key", Problem(Text("public.pem", pem), null), StringComparison.Ordinal);
        Assert.Contains("holds no certificate", Problem(Text("key.pem", key.ExportPkcs8PrivateKeyPem()), null), StringComparison.Ordinal);
        Assert.Contains("does not belong to it", Problem(Text("foreign.pem", $"{pem}\n{foreign.ExportRSAPrivateKeyPem()}"), null), StringComparison.Ordinal);
        Assert.Contains(
            "openssl pkcs8",
            Problem(Text("old.pem", $"{pem}\n-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n"), "over the rainbow"),
            StringComparison.Ordinal);
        Assert.Contains("Remove Teams:CertificatePassword", Problem(Write(certificate, "pem", null), "over the rainbow"), StringComparison.Ordinal);
        Assert.Contains(
            "holds an encrypted private key. Set its password", Problem(Write(certificate, "pem", "over the rainbow"), null), StringComparison.Ordinal);
        Assert.Contains(
            "is not the password of its private key", Problem(Write(certificate, "pem", "over the rainbow"), "under the rainbow"), StringComparison.Ordinal);
        using var read = BotCertificate.Load(Text("commented.pem", $"# renewed by hand\n\n{pem}\n{key.ExportRSAPrivateKeyPem()}"), null);
        Assert.Equal(certificate.Thumbprint, read.Thumbprint);
    }

    [Fact]
    public void File_ThatIsNone_SaysWhy()
    {
        Assert.Contains("There is no file", Problem(Path.Combine(_folder.FullName, "none.pfx"), null), StringComparison.Ordinal);
        Assert.Contains("is a folder", Problem(_folder.FullName, null), StringComparison.Ordinal);
        Assert.Contains("is not a certificate file", Problem(Text("words.pem", "no certificate"), null), StringComparison.Ordinal);
        Assert.Contains("too many for a certificate", Problem(Written("disk.pfx", new byte[1024 * 1024 + 1]), null), StringComparison.Ordinal);
        Assert.Contains("empty.pfx is empty", Problem(Written("empty.pfx", []), null), StringComparison.Ordinal);
        Assert.Contains("empty.pem is empty", Problem(Written("empty.pem", []), "any"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManagedIdentity_IsAskedForOnThisMachine_ByTheAppsId()
    {
        using var answers = new Answers(_asked, u => u.AbsolutePath == "/metadata/identity/oauth2/token"
            ? (200, """{"token_type":"Bearer","expires_in":"3600","resource":"https://api.botframework.com","access_token":"token-1"}""")
            : (404, "{}"));
        await using var world = World(answers, null, null, TeamsCredential.ManagedIdentity);

        Assert.Equal("token-1", Assert.IsType<TeamsResult<string>.Ok>(await world.Tokens.GetAsync(Cancel)).Value);

        var query = Assert.Single(_asked, a => a.Url.AbsolutePath == "/metadata/identity/oauth2/token").Url.Query is var escaped
            ? Uri.UnescapeDataString(escaped)
            : "";
        Assert.Contains($"client_id={FakeBotFramework.AppId}", query, StringComparison.Ordinal);
        Assert.Contains("resource=https://api.botframework.com", query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManagedIdentity_ThatIsNotAssigned_IsNamed()
    {
        using var answers = new Answers(_asked, _ => (400, """{"error":"invalid_request","error_description":"Identity not found"}"""));
        await using var world = World(answers, null, null, TeamsCredential.ManagedIdentity);
        Assert.Contains(
            "the identity whose client id is Teams:AppId is assigned",
            Assert.IsType<TeamsResult<string>.Failed>(await world.Tokens.GetAsync(Cancel)).Error.Detail,
            StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static TeamsProtocolWorld World(
        HttpMessageHandler handler, string? file, string? password, TeamsCredential credential = TeamsCredential.Certificate) => new(
        handler,
        o => (
            o.Credential,
            o.CertificateFile,
            o.CertificatePassword,
            o.TokenUrl,
            o.TenantId,
            o.AppPassword) = (credential, file, password, null, FakeBotFramework.Tenant, null),
        isOverBotBuilder: true);

    private static string Problem(string file, string? password) => Assert.Throws<BotCertificateException>(() => BotCertificate.Load(file, password)).Message;

    private static X509Certificate2 Make(double days = 60)
    {
        using var key = RSA.Create(2048);
        var now = new ObservedClock().GetUtcNow();
        return new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-60), now.AddDays(days));
    }

    private string Text(string name, string text) => Written(name, Encoding.UTF8.GetBytes(text));

    private string Written(string name, byte[] bytes)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    private string Write(X509Certificate2 certificate, string kind, string? password)
    {
        var file = Path.Combine(_folder.FullName, $"bot.{kind}");
        if (kind == "pfx")
        {
            File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, password));
            return file;
        }

        using var key = certificate.GetRSAPrivateKey()!;
        var secret = password is null
            ? key.ExportPkcs8PrivateKeyPem()
            : key.ExportEncryptedPkcs8PrivateKeyPem(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));
        File.WriteAllText(file, $"{certificate.ExportCertificatePem()}\n{secret}\n");
        return file;
    }

    private sealed class Answers(ConcurrentQueue<(Uri Url, string Body)> asked, Func<Uri, (int Status, string Body)> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            asked.Enqueue((request.RequestUri!, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
            var (status, body) = answer(request.RequestUri!);
            return new HttpResponseMessage((HttpStatusCode)status)
            {
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
                RequestMessage = request
            };
        }
    }
}
