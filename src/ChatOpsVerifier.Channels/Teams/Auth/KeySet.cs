using System.Collections.Immutable;
using Microsoft.IdentityModel.Tokens;

namespace ChatOpsVerifier.Channels.Teams.Auth;

/// <summary>The keys that sign incoming tokens, as they were published.</summary>
/// <param name="Algorithms">Those that the publisher announces and that are safe with a public key.</param>
internal sealed record KeySet(ImmutableArray<SigningKey> Keys, ImmutableArray<string> Algorithms, DateTimeOffset ReadAt)
{
    public SigningKey? Find(string? id) => string.IsNullOrEmpty(id) ? null : Keys.FirstOrDefault(k => k.Key.Kid == id);
}

/// <param name="Endorsements">Channels ("msteams") whose activities the key may sign for.</param>
internal sealed record SigningKey(JsonWebKey Key, ImmutableHashSet<string> Endorsements);
