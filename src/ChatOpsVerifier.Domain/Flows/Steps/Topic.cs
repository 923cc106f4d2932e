using ChatOpsVerifier.Domain.Flows.Scenes;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>What the present question is about.</summary>
internal static class Topic
{
    /// <returns>The id of a requirement or finding; null: it is about neither.</returns>
    public static string? Of(Scene scene)
    {
        var position = scene.State.Position;
        var resumed = position is Position.Stopped ? position : Side.Resume(position);
        return Attaching.Draft(resumed) is { } draft ? draft.RequirementId
            : resumed is Position.Intro intro ? intro.FindingId
            : position is Position.Reopen reopen ? reopen.RequirementId
            : null;
    }
}
