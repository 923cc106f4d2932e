namespace ChatOpsVerifier.Domain.Flows;

/// <summary>The conversation as data.</summary>
public static class Flow
{
    public static FlowResult Step(FlowState state, FlowInput input, FlowContext context) => throw new NotImplementedException();
}
