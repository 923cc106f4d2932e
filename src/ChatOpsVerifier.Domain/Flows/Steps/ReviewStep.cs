using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.People;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>A second person looks at what another one answered, and confirms it.</summary>
internal sealed class ReviewStep(Position.Review at) : QuestionStep
{
    private const int MostShown = 15;

    /// <summary>Buttons of one message; the others are opened by their ids.</summary>
    private const int MostOpened = 5;

    private const string NoIdentity =
        "I cannot tell who you are here: anyone who opens this place can act under this name. So it does not count as a second person. Review in Slack or "
            + "Teams, or sign in as yourself.";

    public override RichText Where(Scene scene) => "the review of answers";

    public override bool IsStillValid(Scene scene) => at.AnswerId is null || Waiting(scene).Any(a => a.Id == at.AnswerId);

    public override void Ask(MessageBuilder builder, Scene scene)
    {
        if (at.AnswerId is { } shown)
        {
            AskOne(builder, scene, scene.Assessment.State.Answers[shown]);
            return;
        }

        var waiting = Waiting(scene);
        builder.Title("Review");
        if (!scene.Context.MayAnswer)
        {
            var who = scene.Context.OperatorName.Length == 0 ? "the operator" : scene.Context.OperatorName;
            builder.Line($"{scene.Context.PersonName}, you may read and review here; {who} answers the checks.");
        }

        if (!scene.HasIdentity)
        {
            builder.Small(NoIdentity);
        }

        if (waiting.IsEmpty)
        {
            builder.Line("No answer is waiting for your review.").Progress(scene.Assessment.Counts).Command("status", "Status").Command("evidence", "Evidence");
            Leave(builder, scene);
            return;
        }

        builder.Line(
            $"{Counted.Of(waiting.Length, "answer")} of other people {Counted.Verb(waiting.Length, "waits", "wait")} for a second person. Mark those that you "
                + $"have reviewed yourself.")
            .Form(
                ActionIds.ReviewAnswers,
                "I reviewed these",
                new Input(
                    FieldNames.Answers,
                    InputKind.MultiChoice,
                    "Answers",
                    Required: true,
                    Options: [.. waiting.Take(MostShown).Select(a => new InputOption(a.Id, Line(scene, a)))]),
                new Input(FieldNames.Note, InputKind.Text, "Note", Options: []))
            .Command("evidence", "Evidence");
        foreach (var answer in waiting.Take(MostOpened))
        {
            builder.Choice(ActionIds.ReviewAnswer, $"Look at {answer.Id}", answer.Id);
        }

        Leave(builder, scene);
        if (waiting.Length > MostShown)
        {
            builder.Small($"{waiting.Length - MostShown} more come after these.");
        }

        builder.Small(
            RichText.Of(
                $"Say `evidence {waiting[0].EvidenceIds[0]}` to open a piece of evidence, `accept {waiting[0].Id}` to agree, or `reject {waiting[0].Id} "
                    + $"because …` to object."));
    }

    /// <summary>One answer with everything that a reviewer needs: what it says, for which checks, by whom, and the evidence to open.</summary>
    private static void AskOne(MessageBuilder builder, Scene scene, Answer answer)
    {
        var now = scene.Assessment;
        var requirement = Agenda.Requirement(now, answer.RequirementId);
        builder.Title($"Review {answer.Id}: {(requirement is null ? answer.RequirementId : Phrases.Name(requirement))}")
            .Facts(
                ("Answer", Phrases.Answer(answer.Outcome, answer.Value)),
                ("Note", answer.Note ?? ""),
                ("Deployment", answer.Deployment ?? ""),
                ("By", scene.Context.NameOf(answer.By) + (ActorAccount.Identifies(answer.Through) ? "" : " (without an identity)")),
                ("Observed", $"{answer.ObservedOn:yyyy-MM-dd}"))
            .ListSome(
                [.. answer.CheckIds
                    .Where(now.Checks.ContainsKey)
                    .Select(id => RichText.Plain($"line {now.Checks[id].Check.Line}: {Shorten.To(now.Checks[id].Check.Text, 140)}"))],
                8)
            .Line("Open each piece of evidence. Does it show what the answer says?")
            .Form(ActionIds.ObjectToAnswer, "Object", new Input(FieldNames.Reason, InputKind.Text, "Reason for an objection", Required: true, Options: []));
        foreach (var id in answer.EvidenceIds.Take(MostOpened))
        {
            builder.Command("evidence", $"Open {id}", id);
        }

        builder.Primary(ActionIds.AcceptAnswer, $"Accept {answer.Id}", answer.Id).Choice(ActionIds.ReviewList, "Back to the list");
        if (!scene.HasIdentity)
        {
            builder.Small(NoIdentity);
        }
    }

    public override bool Press(Scene scene, FlowInput.Pressed pressed)
    {
        switch (pressed.ActionId)
        {
            case ActionIds.ReviewAnswer when scene.Assessment.State.Answers.ContainsKey(pressed.Value):
                scene.Retire($"Looking at {pressed.Value}.");
                scene.Go(at with { AnswerId = pressed.Value });
                return true;
            case ActionIds.ReviewList:
                scene.Retire("Back to the list.");
                scene.Go(at with { AnswerId = null });
                return true;
            case ActionIds.AcceptAnswer when pressed.Value == at.AnswerId:
                Confirm(scene, [pressed.Value], null);
                return true;
            case ActionIds.ObjectToAnswer when at.AnswerId is { } shown:
                ObjectTo(scene, shown, pressed.Fields.GetValueOrDefault(FieldNames.Reason) is { IsDefaultOrEmpty: false } reasons ? reasons[0] : "");
                return true;
            case ActionIds.ReviewAnswers:
                var note = pressed.Fields.GetValueOrDefault(FieldNames.Note) is { IsDefaultOrEmpty: false } notes ? notes[0] : null;
                Confirm(scene, pressed.Fields.GetValueOrDefault(FieldNames.Answers) is { IsDefault: false } ids ? ids : [], note);
                return true;
            case ActionIds.Leave:
                scene.Retire("Review left.");
                Side.Leave(scene, at.Resume);
                return true;
            default:
                return false;
        }
    }

    public override void Hear(Scene scene, FlowInput.Said said)
    {
        var ids = Named(scene, said.Text);
        if (said.Files.IsDefaultOrEmpty && !ids.IsEmpty)
        {
            Confirm(scene, ids, null);
            return;
        }

        if (scene.Context.MayAnswer)
        {
            base.Hear(scene, said);
        }
        else
        {
            Stray.NotYours(scene);
        }
    }

    public override Position? Back(Scene scene) => at.AnswerId is not null ? at with { AnswerId = null } : scene.Context.MayAnswer ? at.Resume : null;

    /// <summary>Answers named in a text, "A1, A3": nothing else may be in it.</summary>
    public static ImmutableArray<string> Named(Scene scene, string text)
    {
        var words = text
            .Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => !w.Equals("and", StringComparison.OrdinalIgnoreCase))
            .Select(w => w.ToUpperInvariant())
            .ToList();
        return words.Count <= 100 && words.All(scene.Assessment.State.Answers.ContainsKey) ? [.. words.Distinct()] : [];
    }

    public static void Confirm(Scene scene, ImmutableArray<string> ids, string? note)
    {
        if (ids.IsEmpty)
        {
            scene.Ask(new MessageBuilder().Tone(MessageTone.Warning).Line("Nothing was marked. Mark the answers that you have reviewed."));
            return;
        }

        var done = new List<string>();
        var problems = new List<string>();
        foreach (var id in ids.Take(100))
        {
            if (scene.Do(new Command.ReviewAnswer(id, note) { By = scene.By, At = scene.At }) is { } refusal)
            {
                problems.Add(refusal);
            }
            else
            {
                done.Add(id);
            }
        }

        if (done.Count > 0)
        {
            scene.Retire($"{(scene.HasIdentity ? "Reviewed" : "Reviewed without an identity")}: {Phrases.And(done)}.");
        }

        var builder = new MessageBuilder().Tone(problems.Count == 0 && scene.HasIdentity ? MessageTone.Good : MessageTone.Warning);
        if (done.Count > 0)
        {
            builder.Line(scene.HasIdentity
                ? $"Reviewed by {scene.Context.PersonName}: {Phrases.And(done)}."
                : $"Recorded: {scene.Context.PersonName} acted as reviewer without an identity ({Phrases.And(done)}). {NoIdentity}");
        }

        Return(scene, builder.List(problems.Take(5).Select(RichText.Plain)));
    }

    public static void ObjectTo(Scene scene, string answerId, string reason)
    {
        if (scene.Do(new Command.ObjectToAnswer(answerId, Shorten.To(reason.Trim(), 1_000)) { By = scene.By, At = scene.At }) is { } refusal)
        {
            scene.Ask(new MessageBuilder().Tone(MessageTone.Warning).Line(refusal));
            return;
        }

        var who = scene.Context.OperatorName.Length == 0 ? "The operator" : scene.Context.OperatorName;
        scene.Retire($"Objected to {answerId}: {reason.Trim()}");
        Return(scene, new MessageBuilder().Line(
            $"Your objection to {answerId} is recorded. Its checks are in conflict and count as open; {who} has to settle it."));
    }

    /// <summary>A reviewer goes on with the list; an operator who reviewed in passing goes back to what was asked.</summary>
    private static void Return(Scene scene, MessageBuilder preface)
    {
        if (scene.State.Position is Position.Review review)
        {
            scene.Go(review with { AnswerId = null }, preface);
        }
        else
        {
            scene.Ask(preface);
        }
    }

    private static ImmutableArray<Answer> Waiting(Scene scene) =>
    [
        .. scene.Assessment.State.CurrentAnswers.Values.Distinct()
            .Select(id => scene.Assessment.State.Answers[id])
            .Where(a => !scene.Assessment.State.OpenConflicts.Values.Any(c => c.AnswerIds.Contains(a.Id)))
            .Where(a => OpenWork.AwaitsReview(a, scene.Assessment.State, scene.By, scene.Context.Through))
            .OrderBy(a => a.Id.Length)
            .ThenBy(a => a.Id, StringComparer.Ordinal),
    ];

    private static string Line(Scene scene, Answer answer)
    {
        var requirement = Agenda.Requirement(scene.Assessment, answer.RequirementId);
        return Shorten.To(
            $"{answer.Id} · {(requirement is null ? answer.RequirementId : Phrases.Name(requirement))}: {Phrases.Answer(answer.Outcome, answer.Value)} "
                + $"({string.Join(", ", answer.EvidenceIds)})",
            150);
    }

    private static void Leave(MessageBuilder builder, Scene scene)
    {
        if (scene.Context.MayAnswer)
        {
            builder.Choice(ActionIds.Leave, "Back to my own checks");
        }
    }
}
