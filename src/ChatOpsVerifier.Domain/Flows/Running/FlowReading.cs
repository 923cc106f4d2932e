namespace ChatOpsVerifier.Domain.Flows.Running;

/// <summary>What a turn is and what it needs, decided from it and the question on the screen, before anything is done.</summary>
/// <param name="Line">What the words are; null: nothing was typed, or a file came with it.</param>
/// <param name="Label">Words that are the label of a button of the present question press it; null: they are not.</param>
/// <param name="Access">For anyone who decides who may do what.</param>
public sealed record FlowReading(FlowInput Input, LineReading? Line, FlowInput.Pressed? Label, FlowAccess Access)
{
    public static FlowReading Of(FlowState state, FlowInput input)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(input);
        if (input is not FlowInput.Said { Files.IsDefaultOrEmpty: true } said)
        {
            return new(input, null, null, OfOthers(state, input));
        }

        var label = Labels.Match(state.Prompt, said.Text.Trim());
        var line = LineReader.LineOf(said);
        return new(input, line, label, OfWords(state, said, label, line));
    }

    private static FlowAccess OfWords(FlowState state, FlowInput.Said said, FlowInput.Pressed? label, LineReading line) =>
        // An auditor sends a pack and reads what its check came to; words beside it are heard only from those who may answer.
        said.HasPack ? FlowAccess.Reader
        : label is not null ? OfAction(label.ActionId)
        : line is LineReading.Command command ? command.Access
        : line is LineReading.Question or LineReading.Remark ? FlowAccess.Reader
        : state.Position is Position.Review ? FlowAccess.Reviewer
        : FlowAccess.Operator;

    private static FlowAccess OfOthers(FlowState state, FlowInput input) => input switch
    {
        // Nobody did it: the program says something, or shows it again.
        FlowInput.Opened or FlowInput.ReminderDue or FlowInput.ReminderReplaced or FlowInput.MessageChanged or FlowInput.WorkedElsewhere => FlowAccess.Reader,
        FlowInput.Pressed pressed => OfAction(pressed.ActionId),
        FlowInput.Said when state.Position is Position.Review => FlowAccess.Reviewer,
        _ => FlowAccess.Operator,
    };

    private static FlowAccess OfAction(string actionId) =>
        CommandList.Book.FromAction(actionId) is { } command ? command.Access
        : actionId is ActionIds.ReviewAnswers
            or ActionIds.ReviewAnswer
            or ActionIds.AcceptAnswer
            or ActionIds.ObjectToAnswer
            or ActionIds.ReviewList
            or ActionIds.Leave ? FlowAccess.Reviewer
        : actionId == ActionIds.ShowSteps ? FlowAccess.Reader
        : FlowAccess.Operator;
}
