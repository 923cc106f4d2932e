using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class ConflictsCommand : FlowCommand
{
    public override string Word => "conflicts";

    public override IReadOnlyList<string> Aliases => ["conflict", "settle"];

    public override RichText Help => "see contradictions and settle them";

    public override FlowAccess Access => FlowAccess.Operator;

    public override bool Accepts(
        string argument) => argument.Length == 0 || (IsName(argument) && argument[0] is 'x' or 'X' && argument[1..].All(char.IsAsciiDigit));

    public override void Run(Scene scene, string argument)
    {
        var open = scene.Assessment.State.OpenConflicts.Keys.OrderBy(id => id.Length).ThenBy(id => id, StringComparer.Ordinal).ToList();
        var wanted = argument.Length == 0 ? open.FirstOrDefault() : open.FirstOrDefault(id => id.Equals(argument, StringComparison.OrdinalIgnoreCase));
        if (wanted is null)
        {
            scene.Note(open.Count == 0 ? WithoutName(scene) : $"There is no open conflict {argument}. Open: {string.Join(", ", open)}.");
            return;
        }

        Parking.Unpark(scene, wanted);
        DisputeStep.Enter(scene, wanted);
    }

    /// <summary>A row may have an answer of its own and follow from another one that says otherwise.</summary>
    private static RichText WithoutName(Scene scene)
    {
        var disagreeing = scene.Assessment.Checks.Values.Where(c => c.InConflict).Select(c => c.Check).OrderBy(c => c.Line).ToList();
        return disagreeing.Count == 0
            ? "There are no open conflicts."
            : RichText.Of(
                $"{Phrases.Lines(disagreeing.Select(c => c.Line))}: the answer given there and the answer it follows from say opposite things. "
                    + $"Reopen one of them, for instance `reopen {disagreeing[0].Handle}`.");
    }
}
