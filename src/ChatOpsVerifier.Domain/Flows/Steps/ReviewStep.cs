using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>A second person looks at what another one answered, and stands behind it.</summary>
internal sealed class ReviewStep(Position.Review at) : Step
{
    private const int MostShown = 15;

    private const string NoIdentity = "I cannot tell who you are here: anyone who opens this place can act under this name. So it does not count as a second person. Review in Slack or Teams, or sign in as yourself.";

    public override RichText Where(Scene scene) => "the review of answers";

    public override void Ask(Speech speech, Scene scene)
    {
        var waiting = Waiting(scene);
        speech.Title("Review");
        if (!scene.Context.MayAnswer)
        {
            var who = scene.Context.OperatorName.Length == 0 ? "the operator" : scene.Context.OperatorName;
            speech.Line($"{scene.Context.PersonName}, you may read and review here; {who} answers the checks.");
        }

        if (!scene.HasIdentity)
        {
            speech.Small(NoIdentity);
        }

        if (waiting.IsEmpty)
        {
            speech.Line("No answer waits for a review of yours.").Progress(scene.Assessment.Counts).Command("status", "Status").Command("evidence", "Evidence");
            Leave(speech, scene);
            return;
        }

        speech.Line($"{Words.Count(waiting.Length, "answer")} of other people {(waiting.Length == 1 ? "waits" : "wait")} for a second person. Mark those that you have looked at yourself.")
            .Form(
                ActionIds.ReviewAnswers,
                "I reviewed these",
                new Input(FieldNames.Answers, InputKind.MultiChoice, "Answers", Required: true, Options: [.. waiting.Take(MostShown).Select(a => new InputOption(a.Id, Line(scene, a)))]),
                new Input(FieldNames.Note, InputKind.Text, "Note", Options: []))
            .Command("evidence", "Evidence");
        Leave(speech, scene);
        if (waiting.Length > MostShown)
        {
            speech.Small($"{waiting.Length - MostShown} more come after these.");
        }

        speech.Small(RichText.Of($"Or type their ids: `A1 A2`."));
    }

    public override bool Press(Scene scene, FlowInput.Pressed pressed)
    {
        switch (pressed.ActionId)
        {
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

    public override Position? Back(Scene scene) => scene.Context.MayAnswer ? at.Resume : null;

    /// <summary>Answers named in a text, "A1, A3": nothing else may stand in it.</summary>
    public static ImmutableArray<string> Named(Scene scene, string text)
    {
        var words = text.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Where(w => !w.Equals("and", StringComparison.OrdinalIgnoreCase)).Select(w => w.ToUpperInvariant()).ToList();
        return words.Count <= 100 && words.All(scene.Assessment.State.Answers.ContainsKey) ? [.. words.Distinct()] : [];
    }

    public static void Confirm(Scene scene, ImmutableArray<string> ids, string? note)
    {
        if (ids.IsEmpty)
        {
            scene.Ask(new Speech().Tone(MessageTone.Warning).Line("Nothing was marked. Mark the answers that you have looked at."));
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
            scene.Retire($"{(scene.HasIdentity ? "Reviewed" : "Reviewed without an identity")}: {Words.And(done)}.");
        }

        var speech = new Speech().Tone(problems.Count == 0 && scene.HasIdentity ? MessageTone.Good : MessageTone.Warning);
        if (done.Count > 0)
        {
            speech.Line(scene.HasIdentity ? $"Reviewed by {scene.Context.PersonName}: {Words.And(done)}." : $"Recorded: {scene.Context.PersonName} acted as reviewer without an identity ({Words.And(done)}). {NoIdentity}");
        }

        scene.Ask(speech.List(problems.Take(5).Select(RichText.Plain)));
    }

    private static ImmutableArray<Answer> Waiting(Scene scene) =>
    [
        .. scene.Assessment.State.Standing.Values.Distinct()
            .Select(id => scene.Assessment.State.Answers[id])
            .Where(a => OpenWork.AwaitsReview(a, scene.Assessment.State, scene.By, scene.Context.Through))
            .OrderBy(a => a.Id.Length)
            .ThenBy(a => a.Id, StringComparer.Ordinal),
    ];

    private static string Line(Scene scene, Answer answer)
    {
        var requirement = Agenda.Requirement(scene.Assessment, answer.RequirementId);
        return Words.Short($"{answer.Id} · {(requirement is null ? answer.RequirementId : Words.Name(requirement))}: {Words.Answer(answer.Outcome, answer.Value)} ({string.Join(", ", answer.EvidenceIds)})", 150);
    }

    private static void Leave(Speech speech, Scene scene)
    {
        if (scene.Context.MayAnswer)
        {
            speech.Choice(ActionIds.Leave, "Back to my own checks");
        }
    }
}
