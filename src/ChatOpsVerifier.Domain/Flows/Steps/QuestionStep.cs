using ChatOpsVerifier.Domain.Flows.Scenes;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>A step that takes words it does not expect as evidence for some requirement, or says that it does not understand them.</summary>
internal abstract class QuestionStep : Step
{
    public override void Hear(Scene scene, FlowInput.Said said) => Stray.Hear(scene, said);
}
