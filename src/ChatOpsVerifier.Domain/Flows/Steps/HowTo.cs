using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>How to look, in the report's own words; shown when asked for.</summary>
internal static class HowTo
{
    public static void Show(Scene scene, string nodeId)
    {
        var now = scene.Assessment;
        var speech = new Speech();
        if (Agenda.Requirement(now, nodeId) is { } requirement)
        {
            Say(speech, requirement);
        }
        else if (Agenda.Finding(now, nodeId) is { } finding)
        {
            speech.Title($"{Phrases.Name(finding)}: how to look");
            speech.List(finding.VerificationMethod.Take(15).Select(RichText.Plain));
            if (!string.IsNullOrWhiteSpace(finding.RequiredAction))
            {
                speech.Line(finding.RequiredAction);
            }

            speech.Links(finding.Links);
        }
        else
        {
            speech.Line("The report describes no steps for this.");
        }

        scene.Note(speech.Small(Stray.WhereWeAre(scene)));
    }

    private static void Say(Speech speech, Requirement requirement)
    {
        speech.Title($"{Phrases.Name(requirement)}: how to look");
        foreach (var guidance in requirement.Guidance.Where(g => !g.Items.IsEmpty).Take(6))
        {
            speech.Line(RichText.Plain("").Strong(guidance.Label).Then($" (line {guidance.Line})"))
                .List(guidance.Items.Take(15).Select(RichText.Plain), numbered: guidance.Kind == GuidanceKind.Steps);
        }

        if (requirement.Guidance.IsEmpty)
        {
            speech.Line("The report describes no steps for this.");
        }

        speech.Links(requirement.Links);
    }
}
