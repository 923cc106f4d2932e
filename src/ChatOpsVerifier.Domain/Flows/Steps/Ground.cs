using ChatOpsVerifier.Domain.Flows.Scenes;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>Before anything else: does the place where the conversation was still exist?</summary>
internal static class Ground
{
    /// <returns>True: it does not, and the conversation was moved; what it asked no longer counts.</returns>
    public static bool Check(Scene scene)
    {
        var position = scene.State.Position;
        var belongs = scene.Context.MayAnswer || position is Position.Review;
        if (belongs
            && IsStanding(scene, position)
            && scene.State.Prompt?.Ground is var shown
            && (shown is null || shown == scene.StepOf(position).Ground(scene)))
        {
            return false;
        }

        scene.State = scene.State with { Position = Agenda.Home(scene) };
        return true;
    }

    private static bool IsStanding(Scene scene, Position position) => scene.StepOf(position).IsStillValid(scene);
}
