using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Teams.Auth;

namespace ChatOpsVerifier.Channels.BotBuilder.Auth;

/// <summary>
/// Gives Bot.Builder the keys that <see cref="SigningKeys"/> has read, as the documents that it wants. It would read them itself, but
/// from https alone, over a connection that cannot be configured, and not again for hours when a token names a key that is new.
/// It keeps what it read by address for as long as the process lives, so other keys are another address.
/// </summary>
internal sealed class PublishedKeys : IDisposable
{
    /// <summary>Older ones are asked for by nobody.</summary>
    private const int Kept = 4;

    private static long _instances;

    private readonly string _base = string.Create(CultureInfo.InvariantCulture, $"https://keys.invalid/{Interlocked.Increment(ref _instances)}/");
    private readonly Documents _documents = new();
    private readonly Lock _gate = new();
    private readonly Queue<string> _order = new();
    private (KeySet Keys, string Address)? _last;

    public PublishedKeys() => Client = new HttpClient(_documents);

    /// <summary>Reaches these documents and nothing else.</summary>
    public HttpClient Client { get; }

    /// <summary>Where its OpenID metadata are.</summary>
    public string AddressOf(KeySet known)
    {
        lock (_gate)
        {
            if (_last is { } last && ReferenceEquals(last.Keys, known))
            {
                return last.Address;
            }

            var keys = Written(known).ToJsonString();
            var address = $"{_base}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(keys)))}";
            if (_documents.Texts.TryAdd(address, new JsonObject { ["jwks_uri"] = $"{address}/keys" }.ToJsonString()))
            {
                _documents.Texts[$"{address}/keys"] = keys;
                _order.Enqueue(address);
            }

            while (_order.Count > Kept)
            {
                var old = _order.Dequeue();
                _documents.Texts.TryRemove(old, out _);
                _documents.Texts.TryRemove($"{old}/keys", out _);
            }

            _last = (known, address);
            return address;
        }
    }

    public void Dispose() => Client.Dispose();

    private static JsonObject Written(KeySet known) => new()
    {
        ["keys"] = new JsonArray([.. known.Keys.Select(k => (JsonNode)new JsonObject
        {
            ["kty"] = k.Key.Kty,
            ["use"] = "sig",
            ["kid"] = k.Key.Kid,
            ["n"] = k.Key.N,
            ["e"] = k.Key.E,
            // Bot.Builder refuses a key that has none; so do the rules for activities, for every channel.
            ["endorsements"] = new JsonArray([.. k.Endorsements.Order(StringComparer.Ordinal).Select(e => (JsonNode)e)]),
        })]),
    };

    private sealed class Documents : HttpMessageHandler
    {
        public ConcurrentDictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(
            Texts.TryGetValue(request.RequestUri!.AbsoluteUri, out var text)
                ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, "application/json"), RequestMessage = request }
                : new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StringContent(""), RequestMessage = request });
    }
}
