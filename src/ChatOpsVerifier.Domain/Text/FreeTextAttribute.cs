namespace ChatOpsVerifier.Domain.Text;

/// <summary>
/// Marks a text of a ledger event that a person or a file supplied. It is stored beside the chain, under a salted digest, so that
/// it can be redacted later. Everything else in an event is the program's own: ids, digests, names of kinds.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class FreeTextAttribute : Attribute;
