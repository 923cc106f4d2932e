namespace ChatOpsVerifier.Domain.Flows;

/// <summary>Where a conversation stands. Serialised with <see cref="Schema"/>; a newer program resumes an older state.</summary>
public sealed record FlowState
{
    public const int CurrentSchema = 1;

    public static FlowState New { get; } = new();

    public int Schema { get; init; } = CurrentSchema;
}
