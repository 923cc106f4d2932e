using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Evidence;

namespace ChatOpsVerifier.Conversations.Screening;

/// <param name="TurnKey">The turn's first dedupe key.</param>
/// <param name="Original">With the bytes of its files in memory.</param>
/// <param name="Found">What the ledger records once its sender says that it is not a secret.</param>
internal sealed record SecretHold(string Id, string TurnKey, Turn Turn, TurnContent Original, ImmutableArray<SecretClearance> Found, long Bytes) : IHeld;
