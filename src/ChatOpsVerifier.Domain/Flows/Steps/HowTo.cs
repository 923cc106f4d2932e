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
        var builder = new MessageBuilder();
        if (Agenda.Requirement(now, nodeId) is { } requirement)
        {
            Say(builder, requirement);
        }
        else if (Agenda.Finding(now, nodeId) is { } finding)
        {
            builder.Title($"{Phrases.Name(finding)}: how to look");
            builder.List(finding.VerificationMethod.Take(15).Select(RichText.Plain));
            if (!string.IsNullOrWhiteSpace(finding.RequiredAction))
            {
                builder.Line(finding.RequiredAction);
            }

            builder.Links(finding.Links);
        }
        else
        {
            builder.Line("The report describes no steps for this.");
        }

        scene.Note(builder.Small(Stray.WhereWeAre(scene)));
    }

    private static void Say(MessageBuilder builder, Requirement requirement)
    {
        builder.Title($"{Phrases.Name(requirement)}: how to look");
        foreach (var guidance in requirement.Guidance.Where(g => !g.Items.IsEmpty).Take(6))
        {
            builder.Line(RichText.Plain("").Strong(guidance.Label).Then($" (line {guidance.Line})"))
                .List(guidance.Items.Take(15).Select(RichText.Plain), numbered: guidance.Kind == GuidanceKind.Steps);
        }

        if (requirement.Guidance.IsEmpty)
        {
            builder.Line("The report describes no steps for this.");
        }

        builder.Links(requirement.Links);
    }
}
