using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows;

/// <summary>One message with all that is pending, the smallest next step first, and the present question in it: answerable in place.</summary>
internal static class Reminder
{
    private const int MostListed = 6;

    public static void Say(Scene scene, FlowInput.ReminderDue due)
    {
        var now = scene.Assessment;
        if (now.Verdict.IsPass)
        {
            return;
        }

        if (scene.State.Position is Position.Stopped or Position.Passed)
        {
            var resume = Side.Resume(scene.State.Position);
            scene.State = scene.State with { Position = resume is not Position.Passed && Steps.Step.Of(resume).IsStanding(scene) ? resume : Agenda.Home(scene) };
        }

        var open = Agenda.Open(now).Select(o => o.Requirement).ToList();
        var speech = new Speech()
            .Title($"Reminder: {Words.Count(now.Counts.Checks - now.Counts.Settled, "check")} of {now.Counts.Checks:N0} {(now.Counts.Checks - now.Counts.Settled == 1 ? "is" : "are")} open")
            .Line(RichText.Plain(due.Why is null ? "" : due.Why + " ").Then($"The smallest next step is below: {Steps.Step.Of(scene.State.Position).Where(scene)}."));
        if (open.Count > 1)
        {
            speech.Line("After it:").ListSome([.. open.Where(r => !IsPresent(scene, r.Id)).Select(r => RichText.Plain($"{Words.Name(r)} ({Words.Count(Agenda.OpenChecks(now, r).Length, "check")})"))], MostListed);
        }

        if (now.State.OpenConflicts.Count > 0)
        {
            speech.Line($"{Words.Count(now.State.OpenConflicts.Count, "conflict")} to settle: say `conflicts`.");
        }

        scene.Retire(scene.State.Prompt is { IsReminder: true } ? "A newer reminder took its place." : "Asked again in the reminder below.");
        speech.Small($"Planned for {due.Slot}. Say `snooze 2h` or `remind monday` to choose the time, `remind off` to pause.");
        scene.Ask(speech, isReminder: true);
    }

    private static bool IsPresent(Scene scene, string requirementId) => scene.State.Position switch
    {
        Position.Value at => at.Draft.RequirementId == requirementId,
        Position.Proof at => at.Draft.RequirementId == requirementId,
        Position.Boxes at => at.Draft.RequirementId == requirementId,
        Position.Summary at => at.Draft.RequirementId == requirementId,
        Position.CouldNotFindOut at => at.Draft.RequirementId == requirementId,
        _ => false,
    };
}
