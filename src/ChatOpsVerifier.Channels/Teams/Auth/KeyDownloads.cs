using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Domain.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ChatOpsVerifier.Channels.Teams.Auth;

/// <summary>Reads the OpenID metadata and the keys that it points to. Over https alone: who could change them could be anybody.</summary>
internal sealed class KeyDownloads(TeamsHttp http, IOptions<TeamsOptions> options, TimeProvider time) : IDocumentRetriever
{
    /// <summary>RSA with SHA-2, as RFC 7518 names it. Never "none", never HS…, whose secret would be the public key.</summary>
    private static readonly ImmutableArray<string> Safe = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <exception cref="HttpRequestException">They cannot be had; the message says why.</exception>
    public async Task<KeySet> ReadAsync(CancellationToken cancellationToken)
    {
        OpenIdConnectConfiguration metadata;
        try
        {
            metadata = await OpenIdConnectConfigurationRetriever.GetAsync(options.Value.OpenIdMetadataUrl.AbsoluteUri, this, cancellationToken);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException or InvalidOperationException or SecurityTokenException)
        {
            throw new HttpRequestException(HttpRequestError.InvalidResponse, "the address does not publish OpenID metadata and keys", e);
        }

        var keys = (metadata.JsonWebKeySet?.Keys ?? []).Where(IsForSignatures).Select(k => new SigningKey(k, EndorsementsOf(k))).ToImmutableArray();
        return keys.IsEmpty
            ? throw new HttpRequestException(HttpRequestError.InvalidResponse, "no key is published there")
            : new KeySet(keys, AlgorithmsOf(metadata), time.GetUtcNow());
    }

    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || !IsGuarded(url))
        {
            throw new HttpRequestException(HttpRequestError.InvalidResponse, "the keys are not published under an https address");
        }

        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            using var response = await http.Client.GetAsync(url, either.Token);
            return response.IsSuccessStatusCode
                ? await response.Content.ReadAsStringAsync(either.Token)
                : throw new HttpRequestException($"{url.Host} answered HTTP {(int)response.StatusCode}", inner: null, response.StatusCode);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new HttpRequestException($"{url.Host} did not answer within {Durations.Of(Patience)}");
        }
    }

    // Metadata of the world must not send the bot to this machine for its keys.
    private bool IsGuarded(
        Uri url) => ServiceUrl.IsGuarded(url) && (ServiceUrl.IsThisMachine(options.Value.OpenIdMetadataUrl) || !ServiceUrl.IsThisMachine(url));

    private static bool IsForSignatures(JsonWebKey key) =>
        key.Kty == JsonWebAlgorithmsKeyTypes.RSA
            && key.Use is null or "" or JsonWebKeyUseNames.Sig
            && !string.IsNullOrEmpty(key.Kid)
            && !string.IsNullOrEmpty(key.N)
            && !string.IsNullOrEmpty(key.E);

    // RFC 8414 has RS256 understood where nothing is announced.
    private static ImmutableArray<string> AlgorithmsOf(OpenIdConnectConfiguration metadata) =>
        metadata.IdTokenSigningAlgValuesSupported.Count == 0 ? [SecurityAlgorithms.RsaSha256] : [.. Safe.Intersect(metadata.IdTokenSigningAlgValuesSupported)];

    private static ImmutableHashSet<string> EndorsementsOf(JsonWebKey key) => key.AdditionalData.TryGetValue("endorsements", out var said)
        ? said switch
        {
            JsonElement { ValueKind: JsonValueKind.Array } list =>
                [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)],
            IEnumerable list and not string => [.. list.Cast<object?>().Select(e => e?.ToString()).OfType<string>()],
            _ => [],
        }
        : [];
}
