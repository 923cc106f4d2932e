using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class ReviewCommand : FlowCommand
{
    public override string Word => "review";

    public override RichText Help => RichText.Of($"confirm other people's answers as a second person; `review A1 A2`");

    public override FlowAccess Access => FlowAccess.Reviewer;

    public override bool Accepts(string argument) =>
        argument
            .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .All(w => w is "and" || (w[0] is 'a' or 'A' && w.Length > 1 && w[1..].All(char.IsAsciiDigit)));

    public override void Run(Scene scene, string argument)
    {
        var resume = Side.Resume(scene.State.Position);
        if (argument.Length == 0)
        {
            scene.Retire("Review.");
            scene.Go(new Position.Review(resume));
            return;
        }

        var named = ReviewStep.Named(scene, argument);
        if (named.IsEmpty)
        {
            scene.Note($"I do not know all of “{argument}”. Say `review` for the list.");
            return;
        }

        ReviewStep.Confirm(scene, named, null);
    }
}
