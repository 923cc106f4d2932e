using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Scenes;

/// <summary>What one position says and understands.</summary>
internal abstract class Step
{
    /// <summary>For small print: "2.2, the evidence".</summary>
    public abstract RichText Where(Scene scene);

    public abstract void Ask(MessageBuilder builder, Scene scene);

    /// <summary>Once answered, the title and what was chosen are enough.</summary>
    public virtual bool IsBrief => true;

    /// <summary>A button or form of the present question.</summary>
    /// <returns>False: this position has no such action.</returns>
    public abstract bool Press(Scene scene, FlowInput.Pressed pressed);

    /// <summary>Words that are neither a command nor the label of a button.</summary>
    public abstract void Hear(Scene scene, FlowInput.Said said);

    /// <summary>The question before this one; null: there is none.</summary>
    public virtual Position? Back(Scene scene) => null;

    /// <summary>
    /// What its question rests on beside its own position, in a word that changes when that changes: another conversation
    /// may answer, correct or confirm meanwhile, and what was shown must be what is answered. Null: on nothing.
    /// </summary>
    public virtual string? Ground(Scene scene) => null;

    /// <summary>Whether the position still makes sense: a re-import or another conversation may have taken its ground away.</summary>
    public virtual bool IsStillValid(Scene scene) => true;
}
