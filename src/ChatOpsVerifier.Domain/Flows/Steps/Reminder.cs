using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>One message with all that is pending, the smallest next step first, and the question of it in it: answerable in place.</summary>
internal static class Reminder
{
    private const int MostListed = 6;
    private const int MostButtons = 3;

    public static void Say(Scene scene, FlowInput.ReminderDue due)
    {
        if (scene.Assessment.Verdict.IsPass)
        {
            return;
        }

        Resume(scene);
        var lead = due.StartWith is { } id ? Agenda.Requirement(scene.Assessment, id) : null;
        if (lead is not null && !IsPresent(scene, lead.Id) && IsAtRest(scene.State.Position))
        {
            scene.State = scene.State with { Position = new Position.Value(Agenda.NewDraft(scene.Assessment, lead)) };
        }

        var builder = new MessageBuilder().Title(Title(scene, due)).Line(Opening(scene, due));
        foreach (var sentence in new[] { due.WhyAnother, due.Likely, due.Oldest }.OfType<string>())
        {
            builder.Line(sentence);
        }

        ListRest(scene, due, builder);
        scene.Retire(scene.State.Prompt is { IsReminder: true } ? Scene.ReplacedReminder : "Asked again in the reminder below.");
        if (lead is not null && !IsPresent(scene, lead.Id))
        {
            builder.Command("start", $"Start {lead.Handle} instead", lead.Handle);
        }

        builder.Small(
            $"Planned for {(due.PlannedAt is { } at ? Instants.Tell(at, scene.Context.Zone) : due.Slot)}. Say `snooze 2h` or `remind monday` to choose the "
                + $"time, `remind off` to pause, `why was I reminded` for the reason.");
        scene.Ask(builder, isReminder: true, asides: Asides(due));
    }

    /// <summary>Takes away a reminder whose place a newer one elsewhere has taken.</summary>
    public static void Replace(Scene scene)
    {
        if (scene.State.Prompt is { IsReminder: true })
        {
            scene.Retire(Scene.ReplacedReminder);
        }
    }

    private static void Resume(Scene scene)
    {
        if (scene.State.Position is Position.Stopped or Position.Passed)
        {
            var resume = Side.Resume(scene.State.Position);
            scene.State = scene.State with { Position = resume is not Position.Passed && scene.StepOf(resume).IsStillValid(scene)
                ? resume
                : Agenda.Home(scene) };
        }
    }

    private static string Title(Scene scene, FlowInput.ReminderDue due)
    {
        var counts = scene.Assessment.Counts;
        var open = counts.Checks - counts.Settled;
        return due.Others.IsDefaultOrEmpty
            ? $"Reminder: {Counted.Of(open, "check")} of {counts.Checks:N0} {Counted.Verb(open, "is", "are")} open"
            : $"Reminder: {Counted.Of(open + due.Others.Sum(o => o.Open), "check")} {Counted.Verb(open + due.Others.Sum(o => o.Open), "is", "are")} open in "
                + $"{Counted.Of(due.Others.Length + 1, "report")}";
    }

    private static RichText Opening(Scene scene, FlowInput.ReminderDue due) => RichText
        .Plain(due.Why is null ? "" : due.Why + " ")
        .Then($"{(due.WhyAnother is null ? "The smallest next step is below" : "This step is below")}: {scene.StepOf(scene.State.Position).Where(scene)}.");

    private static void ListRest(Scene scene, FlowInput.ReminderDue due, MessageBuilder builder)
    {
        var now = scene.Assessment;
        var open = Agenda.Open(now).Select(o => o.Requirement).DistinctBy(r => r.Id).ToList();
        if (open.Count > 1)
        {
            builder
                .Line("After it:")
                .ListSome(
                    [.. open
                        .Where(r => !IsPresent(scene, r.Id))
                        .Select(r => RichText.Plain($"{Phrases.Name(r)} ({Counted.Of(Agenda.OpenChecks(now, r).Length, "check")})"))],
                    MostListed);
        }

        if (now.State.OpenConflicts.Count > 0)
        {
            builder.Line($"{Counted.Of(now.State.OpenConflicts.Count, "conflict")} to settle: say `conflicts`.");
        }

        if (!due.Others.IsDefaultOrEmpty)
        {
            builder.Line("In other reports:").ListSome([.. due.Others.Select(Line)], MostListed);
        }
    }

    private static RichText Line(PendingReport other)
    {
        var title = Shorten.To(other.Title, 80);
        var line = other.Url is { } url ? RichText.Empty.Link(title, url) : RichText.Empty.Strong(title);
        return line.Then($": {other.Open:N0} of {Counted.Of(other.Checks, "check")} open; next: {Shorten.To(other.Next, 90)}");
    }

    /// <summary>Ways to the other reports, where one place speaks of all of them.</summary>
    private static ImmutableArray<Choice> Asides(FlowInput.ReminderDue due) => due.Others.IsDefaultOrEmpty ? [] :
    [
        .. due.Others.Where(o => o.Url is null).Take(MostButtons).Select(o => new Choice(ActionIds.UseReport, Shorten.To($"Go to {o.Title}", 70), o.Slug)),
    ];

    /// <summary>Nothing was said here yet that another question would put aside.</summary>
    private static bool IsAtRest(Position position) =>
        position is Position.Intro or Position.Blocked || (position is Position.Value && PendingWork.BegunIn(position) is null);

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
