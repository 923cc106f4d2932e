namespace ChatOpsVerifier.Domain.Flows.Running;

/// <summary>For anyone who decides who may do what: what a turn needs. Decided from the turn alone, before anything is done.</summary>
public static class FlowPermissions
{
    public static FlowAccess Of(FlowState state, FlowInput input)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(input);
        return input switch
        {
            FlowInput.Opened => FlowAccess.Reader,
            // An auditor sends a pack and reads what its check came to; words beside it are heard only from those who may answer.
            FlowInput.Said { HasPack: true } => FlowAccess.Reader,
            FlowInput.Pressed pressed => OfAction(pressed.ActionId),
            FlowInput.Said { Files.IsDefaultOrEmpty: true } said when Labels.Match(state.Prompt, said.Text.Trim()) is { } pressed => OfAction(pressed.ActionId),
            FlowInput.Said { Files.IsDefaultOrEmpty: true } said when CommandWords.Book.Parse(said.Text.Trim()) is { } words => words.Command.Access,
            FlowInput.Said when state.Position is Position.Review => FlowAccess.Reviewer,
            _ => FlowAccess.Operator,
        };
    }

    private static FlowAccess OfAction(string actionId) =>
        CommandWords.Book.FromAction(actionId) is { } command ? command.Access
        : actionId is ActionIds.ReviewAnswers
            or ActionIds.ReviewAnswer
            or ActionIds.AcceptAnswer
            or ActionIds.ObjectToAnswer
            or ActionIds.ReviewList
            or ActionIds.Leave ? FlowAccess.Reviewer
        : actionId == ActionIds.ShowSteps ? FlowAccess.Reader
        : FlowAccess.Operator;
}
