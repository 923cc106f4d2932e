using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Flows.Times;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class WhyCommand : FlowCommand
{
    private const int MostShown = 20;

    public override string Word => "why";

    public override RichText Help => RichText.Of($"why it is not PASS, line by line; `why 2.2` for one requirement; `why was I reminded`, `why not`");

    public override FlowAccess Access => FlowAccess.Reader;

    public override bool Accepts(string argument) => argument.Length == 0 || IsName(argument) || IsAboutReminders(argument) || IsPlain(argument);

    public override void Run(Scene scene, string argument)
    {
        if (IsAboutReminders(argument))
        {
            Reminded(scene, isNot: IsNot(argument));
        }
        else if (argument.Length == 0 || IsPlain(argument))
        {
            Everything(scene);
        }
        else if (Agenda.RequirementByHandle(scene.Assessment, argument) is { } requirement)
        {
            One(scene, requirement);
        }
        else
        {
            scene.Note(Named.Unknown(scene, argument));
        }
    }

    private static void Everything(Scene scene)
    {
        var now = scene.Assessment;
        var builder = new MessageBuilder();
        if (now.Verdict.IsPass)
        {
            builder
                .Tone(MessageTone.Good)
                .Title("PASS")
                .Line("Nothing blocks PASS: every check is verified or not available, with evidence, and nothing is in conflict.");
        }
        else
        {
            builder.Title($"FAIL, for {Counted.Of(now.Verdict.Reasons.Length, "reason")}")
                .ListSome([.. ReasonLines.Grouped(now).Select(RichText.Plain)], MostShown)
                .Small($"Say for instance `why {now.Report.Requirements[0].Handle}` for one requirement, check by check.");
        }

        scene.Note(WithChanges(builder, scene, null).Small(Stray.WhereWeAre(scene)));
    }

    /// <summary>Which text is kept where the chat shows another one by now.</summary>
    private static MessageBuilder WithChanges(MessageBuilder builder, Scene scene, string? requirementId) =>
        builder.ListSome([.. ChangedMessageLines.Of(scene.Assessment, scene.Context.NameOf, requirementId).Select(RichText.Plain)], 6);

    private static void One(Scene scene, Requirement requirement)
    {
        var now = scene.Assessment;
        var status = now.Requirements[requirement.Id];
        var builder = new MessageBuilder()
            .Title($"{Phrases.Name(requirement)}: {(status.Passes ? "settled" : $"{status.Settled} of {status.Checks} settled")}")
            .ListSome([.. requirement.Checks.Select(c => RichText.Plain(Line(scene, now.Checks[c.Id])))], MostShown);
        scene.Note(WithChanges(builder, scene, requirement.Id).Small(Stray.WhereWeAre(scene)));
    }

    private static string Line(Scene scene, CheckStatus status)
    {
        var check = $"line {status.Check.Line}: “{Shorten.To(status.Check.Text, 90)}” is {OutcomeNames.Of(status.Outcome)}";
        if (status.InConflict)
        {
            return check + "; in conflict";
        }

        if (status.Answer is { } answer)
        {
            var attested = answer.ReviewedBy is { } reviewer ? $"reviewed by {scene.Context.NameOf(reviewer)}" : "self-attested";
            var derived = status.IsDerived ? $", through {Phrases.And([.. status.DerivedFrom.Take(6)])}" : "";
            var stale = status.StaleBecause is { } because ? $"; {because}" : "";
            return $"{check}: {answer.Value} ({answer.Id}{derived}; {string.Join(", ", answer.EvidenceIds)}; {attested}, by {scene.Context.NameOf(answer.By)}; "
                + $"observed {answer.ObservedOn:yyyy-MM-dd}){stale}";
        }

        if (scene.Assessment.State.CouldNotFindOut.TryGetValue(status.Check.Id, out var note))
        {
            return $"{check}: checked, could not find out ({Shorten.To(note, 100)})";
        }

        var claimed = status.Check.Claimed ? " The file says done; that is a claim." : "";
        return status.DerivedFrom.IsEmpty
            ? $"{check}: nobody has answered it.{claimed}"
            : $"{check}: it waits for {Phrases.And([.. status.DerivedFrom.Take(6)])}.{claimed}";
    }

    private static void Reminded(Scene scene, bool isNot)
    {
        if (scene.Context.Reminders is not { } reminders)
        {
            scene.Note("I know of no reminder for you.");
            return;
        }

        ImmutableArray<string> reasons = reminders.Facts is { } facts ? WhyNotReminded.WhyNot(facts, scene.At) : [RemindCommand.Describe(scene, reminders)];
        var builder = new MessageBuilder().Title(isNot ? "Why no reminder" : "Your reminders");
        if (!isNot)
        {
            builder.Line(reminders.Last ?? "You have not been reminded of this report yet.").Line(RemindCommand.Describe(scene, reminders));
        }

        if (isNot || reminders.Last is null)
        {
            builder.List(reasons.Select(RichText.Plain));
        }

        builder.ListSome([.. reminders.Log.Select(RichText.Plain)], 8);
        scene.Note(isNot && !scene.Assessment.Verdict.IsPass ? builder.Small(RichText.Of($"To see why it is not PASS, say `why`.")) : builder);
    }

    private static bool IsPlain(string argument) => argument.ToLowerInvariant() is "fail" or "not pass" or "is it fail" or "no pass";

    private static bool IsAboutReminders(string argument) =>
        argument.Equals("not", StringComparison.OrdinalIgnoreCase) || (argument.Length < 60 && argument.Contains("remind", StringComparison.OrdinalIgnoreCase));

    /// <summary>"not", "no reminder", "was I not reminded", "wasn't I reminded".</summary>
    private static bool IsNot(string argument) =>
        argument
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Any(w => w.ToLowerInvariant() is "not" or "no" or "never"
                || w.EndsWith("n't", StringComparison.OrdinalIgnoreCase)
                || w.EndsWith("n’t", StringComparison.OrdinalIgnoreCase));
}
