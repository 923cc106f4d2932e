namespace ChatOpsVerifier.Domain.Flows.Scenes;

/// <summary>Side questions come back to where they were asked from; they never stack.</summary>
internal static class Side
{
    /// <summary>Where to come back to from here.</summary>
    public static Position Resume(Position position) => position switch
    {
        Position.Assign at => at.Resume,
        Position.Secret at => at.Resume,
        Position.Meant at => at.Resume,
        Position.Dispute at => at.Resume,
        Position.Reopen at => at.Resume,
        Position.Relink at => at.Resume,
        Position.LintError at => at.Resume,
        Position.Reading at => at.Resume,
        Position.Review at => at.Resume,
        Position.Stopped at => at.Resume,
        _ => position,
    };

    /// <summary>Comes back, unless that place is gone or was only a stop: then to the next smallest step.</summary>
    public static void Leave(Scene scene, Position resume)
    {
        var isStillValid = resume is not (Position.Blocked or Position.Passed) && scene.StepOf(resume).IsStillValid(scene);
        scene.Go(isStillValid ? resume : Agenda.Home(scene));
    }
}
