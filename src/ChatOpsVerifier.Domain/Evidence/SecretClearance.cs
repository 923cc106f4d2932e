using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Secrets;

namespace ChatOpsVerifier.Domain.Evidence;

/// <summary>
/// A text or file in which something looked like a secret, and whose sender says that it is not one. Stored in the ledger, so it never holds the value.
/// </summary>
/// <param name="Sha256">Of the whole text or file, lower-case hex: the digest under which it may be evidence.</param>
/// <param name="Found">Never empty.</param>
public sealed record SecretClearance(string Sha256, ImmutableArray<ClearedSecret> Found);

/// <param name="Rule"><see cref="SecretMatch.Kind"/>.</param>
/// <param name="Line">One-based.</param>
public sealed record ClearedSecret(string Rule, int Line);
