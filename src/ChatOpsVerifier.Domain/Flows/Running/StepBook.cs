using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;

namespace ChatOpsVerifier.Domain.Flows.Running;

/// <summary>Which step works which position.</summary>
internal static class StepBook
{
    public static Step Of(Position position) => position switch
    {
        Position.Welcome => new WelcomeStep(),
        Position.Intro at => new IntroStep(at),
        Position.Value at => new ValueStep(at),
        Position.Outcome at => new OutcomeStep(at),
        Position.Proof at => new ProofStep(at),
        Position.Boxes at => new BoxesStep(at),
        Position.Summary at => new SummaryStep(at),
        Position.CouldNotFindOut at => new CouldNotFindOutStep(at),
        Position.Assign at => new AssignStep(at),
        Position.Secret at => new SecretStep(at),
        Position.Meant at => new MeantStep(at),
        Position.Dispute at => new DisputeStep(at),
        Position.Reworded at => new RewordedStep(at),
        Position.Reopen at => new ReopenStep(at),
        Position.Relink at => new RelinkStep(at),
        Position.LintError at => new LintErrorStep(at),
        Position.Reading at => new ReadingStep(at),
        Position.Review at => new ReviewStep(at),
        Position.Blocked => new BlockedStep(),
        Position.Passed => new PassedStep(),
        Position.Stopped at => new StoppedStep(at),
        _ => throw new InvalidOperationException($"No step handles the position {position.GetType().Name}."),
    };
}
