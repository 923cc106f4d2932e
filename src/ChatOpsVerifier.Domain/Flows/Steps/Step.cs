using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>What one position says and understands.</summary>
internal abstract class Step
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
        _ => throw new InvalidOperationException($"No step works the position {position.GetType().Name}."),
    };

    /// <summary>For small print: "2.2, the evidence".</summary>
    public abstract RichText Where(Scene scene);

    public abstract void Ask(Speech speech, Scene scene);

    /// <summary>Once answered, the title and what was chosen are enough.</summary>
    public virtual bool IsBrief => true;

    /// <summary>A button or form of the present question.</summary>
    /// <returns>False: this position has no such action.</returns>
    public abstract bool Press(Scene scene, FlowInput.Pressed pressed);

    /// <summary>Words that are no command and no label of a button.</summary>
    public virtual void Hear(Scene scene, FlowInput.Said said) => Stray.Hear(scene, said);

    /// <summary>The question before this one; null: there is none.</summary>
    public virtual Position? Back(Scene scene) => null;

    /// <summary>
    /// What its question rests on beside its own position, in a word that changes when that changes: another conversation
    /// may answer, correct or confirm meanwhile, and what was shown must be what is answered. Null: on nothing.
    /// </summary>
    public virtual string? Ground(Scene scene) => null;

    /// <summary>Whether the position still makes sense: a re-import or another conversation may have taken its ground away.</summary>
    public virtual bool IsStanding(Scene scene) => true;
}
