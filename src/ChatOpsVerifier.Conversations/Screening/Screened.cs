using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows;

namespace ChatOpsVerifier.Conversations.Screening;

/// <summary>A turn as the flow sees it.</summary>
/// <param name="Files">By digest: the bytes of its files, which are not stored yet.</param>
internal sealed record Screened(FlowInput Input, ImmutableDictionary<string, byte[]> Files);
