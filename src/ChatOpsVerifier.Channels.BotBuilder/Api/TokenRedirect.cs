namespace ChatOpsVerifier.Channels.BotBuilder.Api;

/// <summary>Sends MSAL's requests for a token to Teams:TokenUrl, where one is configured; MSAL itself knows Microsoft's addresses, and https alone.</summary>
/// <param name="tokenUrl"><c>null</c> if MSAL's own address is right.</param>
internal sealed class TokenRedirect(HttpMessageHandler inner, Uri? tokenUrl) : DelegatingHandler(inner)
{
    private const string TokenPath = "/oauth2/v2.0/token";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (tokenUrl is not null && request.RequestUri!.AbsolutePath.EndsWith(TokenPath, StringComparison.Ordinal))
        {
            request.RequestUri = tokenUrl;
        }

        return base.SendAsync(request, cancellationToken);
    }
}
