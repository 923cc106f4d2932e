using System.Security.Cryptography.X509Certificates;
using System.Text;
using ChatOpsVerifier.Channels.BotBuilder.Auth;
using ChatOpsVerifier.Channels.Shared.Api;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Conversations.Ports;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace ChatOpsVerifier.Channels.BotBuilder.Api;

/// <summary>
/// Gets a token with Bot.Builder's authenticators, which ask MSAL: with a secret, with a certificate, or as the machine itself.
/// MSAL's own memory is not used: <see cref="BotTokens"/> remembers, on the program's clock.
/// </summary>
internal sealed class CredentialTokens(
    TeamsHttp http, IOptions<TeamsOptions> options, TimeProvider time) : ITokenSource, IChannelHealth, IMsalHttpClientFactory, IDisposable
{
    private readonly HttpClient _client = OutgoingHttp.Client(new TokenRedirect(http.Handler, options.Value.TokenUrl), isOwner: false);
    private IAuthenticator? _authenticator;
    private X509Certificate2? _certificate;

    public string Channel => TeamsAddress.Channel;

    /// <summary>What keeps it from getting a token is an error of each attempt.</summary>
    public IReadOnlyList<string> Problems => [];

    public IReadOnlyList<string> Warnings =>
        _certificate is { } certificate && BotCertificate.Ending(certificate, time.GetUtcNow()) is { } ending ? [$"Teams: {ending}"] : [];

    public HttpClient GetHttpClient() => _client;

    public async Task<TeamsResult<BotToken>> AskAsync()
    {
        var o = options.Value;
        var who = o.Credential == TeamsCredential.ManagedIdentity
            ? "the machine's managed identity"
            : (o.TokenUrl ?? TeamsCloud.Of(o).TokenUrl(o.TenantId)).Host;
        try
        {
            ReadCertificate(o);
            var asked = time.GetUtcNow();
            var got = await (_authenticator ??= Authenticator(o)).GetTokenAsync(forceRefresh: true).WaitAsync(SecretTokens.Patience, time);
            // MSAL counts by the machine's clock.
            return new TeamsResult<BotToken>.Ok(new BotToken(got.AccessToken, asked + (got.ExpiresOn - TimeProvider.System.GetUtcNow())));
        }
        catch (TimeoutException)
        {
            throw TokenFaults.Late(who);
        }
        catch (BotCertificateException e)
        {
            return Failed(e.Message, "certificate");
        }
#pragma warning disable CA1031 // Bot.Builder wraps what MSAL throws, and MSAL what the network does; what is not understood is not a token.
        catch (Exception e) when (e is not HttpRequestException)
#pragma warning restore CA1031
        {
            return Read(e, who, o);
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _certificate?.Dispose();
    }

    private static TeamsResult<BotToken>.Failed Failed(string detail, string code) =>
        new(new TeamsError(BotTokens.Operation, 0, code, $"{detail} ({BotTokens.Operation}: {code})", CanBeMended: true));

    /// <summary>Each time, so that a renewed file needs no restart.</summary>
    private void ReadCertificate(TeamsOptions o)
    {
        if (o.Credential != TeamsCredential.Certificate)
        {
            return;
        }

        var read = BotCertificate.Load(o.CertificateFile!, o.CertificatePassword);
        if (read.Thumbprint == _certificate?.Thumbprint)
        {
            read.Dispose();
        }
        else
        {
            (_certificate, _authenticator) = (read, null);
        }

        if (BotCertificate.Expiry(_certificate, time.GetUtcNow()) is { } problem)
        {
            throw new BotCertificateException(problem);
        }
    }

    private IAuthenticator Authenticator(TeamsOptions o)
    {
        var cloud = TeamsCloud.Of(o);
        if (o.Credential == TeamsCredential.ManagedIdentity)
        {
            return new ManagedIdentityAuthenticator(o.AppId, cloud.Issuer, _client);
        }

        var authority = new Uri(cloud.Login, o.TenantId ?? cloud.BotTenant);
        var builder = ConfidentialClientApplicationBuilder.Create(o.AppId)
            .WithAuthority(authority, validateAuthority: false)
            .WithInstanceDiscovery(enableInstanceDiscovery: false)
            .WithHttpClientFactory(this, retryOnceOn5xx: false);
        builder = o.Credential == TeamsCredential.Certificate
            ? builder.WithCertificate(_certificate)
            : builder.WithClientSecret(o.AppPassword);
        return new MsalAppCredentials(builder.Build(), o.AppId, authority.AbsoluteUri, cloud.Scope, validateAuthority: false);
    }

    private TeamsResult<BotToken> Read(Exception error, string who, TeamsOptions o)
    {
        // The newest of the attempts.
        var last = error is AggregateException all ? all.Flatten().InnerExceptions[^1] : error;
        return last switch
        {
            MsalServiceException { StatusCode: 429 } busy =>
                new TeamsResult<BotToken>.RetryAfter(busy.Headers is { } headers
                    ? TeamsAnswer.WaitOf(headers, time) ?? SecretTokens.UnsaidWait
                    : SecretTokens.UnsaidWait),
            MsalServiceException { StatusCode: >= 400 and < 500 } refused when SecretTokens.Parse(Encoding.UTF8.GetBytes(refused.ResponseBody
                ?? "")) is { } json => new TeamsResult<BotToken>.Failed(TokenErrors.Of(refused.StatusCode, json, o.Credential)),
            // MSAL 4.92 gives no status with the 400 that the machine's service answers for an identity it does not have.
            MsalServiceException { ErrorCode: "managed_identity_request_failed", StatusCode: 0 or >= 400 and < 500 } refused =>
                new TeamsResult<BotToken>.Failed(TokenErrors.Of(refused.StatusCode == 0 ? 400 : refused.StatusCode, [], o.Credential)),
            MsalServiceException { StatusCode: > 0 } other when other.ErrorCode != "json_parse_failed" && other.StatusCode is < 200 or >= 300 =>
                throw TokenFaults.Answered(who, (System.Net.HttpStatusCode)other.StatusCode),
            MsalServiceException { ErrorCode: "managed_identity_unreachable_network" }
                or MsalClientException { ErrorCode: "managed_identity_all_sources_unavailable" } =>
                Failed(
                    "This machine offers no managed identity. Run the program where the identity is assigned, or use another Teams:Credential.",
                    "managed identity"),
            HttpRequestException { HttpRequestError: var why } => throw TokenFaults.Unreachable(who, why),
            _ => throw TokenFaults.NotUnderstood(who),
        };
    }
}
