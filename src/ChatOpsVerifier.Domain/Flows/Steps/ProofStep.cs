using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification.Deciding;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>What shows it? Pasted text, a link, a file or screenshot; observed when, if not today.</summary>
internal sealed partial class ProofStep(Position.Proof at) : DraftStep(at.Draft)
{
    private const int MostOffered = 4;

    public override RichText Where(Scene scene) => $"{Name(scene)}, the evidence";

    public override void Ask(MessageBuilder builder, Scene scene)
    {
        var requirement = Requirement(scene);
        builder.Title($"{Phrases.Name(requirement)}: the evidence")
            .Line(RichText
                .Plain("You said: ")
                .Strong(Phrases.Answer(Draft.Outcome, Draft.Value))
                .Then($". {Question()} Paste the text you saw, send a link, or upload a screenshot or file."));
        TellTakenBack(builder);
        var wanted = requirement.Guidance.Where(g => g.Kind == GuidanceKind.EvidenceRequired).SelectMany(g => g.Items).Take(5).ToList();
        if (wanted.Count > 0)
        {
            builder.Small($"The report asks for: {string.Join("; ", wanted)}.");
        }

        builder.Form(ActionIds.GiveEvidence, "Use this evidence", Inputs(scene));
        foreach (var kept in Offered(scene))
        {
            builder.Choice(ActionIds.UseEvidence, $"Use {kept.Label}", kept.Id);
        }

        builder.Command("back", "Back").Small(RichText.Of($"Seen on another day? Say for instance `observed yesterday` first."));
    }

    public override bool Press(Scene scene, FlowInput.Pressed pressed)
    {
        switch (pressed.ActionId)
        {
            case ActionIds.GiveEvidence:
                Give(scene, pressed);
                return true;
            case ActionIds.UseEvidence when scene.Assessment.State.Evidence.TryGetValue(pressed.Value, out var item):
                if (KeptNoLonger(scene, item) is { } gone)
                {
                    scene.Ask(new MessageBuilder().Tone(MessageTone.Warning).Line(gone));
                    return true;
                }

                var text = scene.State.Shelf.FirstOrDefault(k => k.Id == item.Id)?.Text ?? "";
                Taken(scene, With(Draft, new Intake.Taken([item.Id], text, null)));
                return true;
            default:
                return false;
        }
    }

    public override void Hear(Scene scene, FlowInput.Said said)
    {
        if (SetDetail(scene, said))
        {
            return;
        }

        if (said.Files.IsDefaultOrEmpty && EvidenceNamed(said.Text) is { } id)
        {
            if (!Press(scene, Labels.Press("", ActionIds.UseEvidence, id)))
            {
                scene.Ask(new MessageBuilder().Tone(MessageTone.Warning).Line($"There is no evidence {id} in this report."));
            }

            return;
        }

        var taken = Intake.Take(scene, said.Text, said.Sha256, said.Files, Draft.ObservedOn, Draft);
        Decide(scene, Draft, taken);
    }

    /// <returns>"E3", where that is all that was said, or "use E3"; null: it is something else.</returns>
    public static string? EvidenceNamed(string text) =>
        EvidenceId().Match(text.Trim()) is { Success: true } named ? named.Groups[1].Value.ToUpperInvariant() : null;

    public override Position? Back(Scene scene) => new Position.Value(Draft.WithoutAnswer());

    private void Give(Scene scene, FlowInput.Pressed pressed)
    {
        var (day, problem) = Details.ReadDay(Field(pressed, FieldNames.ObservedOn), scene.Context.Today);
        var draft = Draft with { ObservedOn = day ?? Draft.ObservedOn, Deployment = Field(pressed, FieldNames.Deployment) ?? Draft.Deployment };
        var text = FieldValues(pressed, FieldNames.Evidence) is [var first, ..] ? first : "";
        var taken = Intake.Take(scene, text, Intake.DigestOf(text), pressed.Files, draft.ObservedOn, draft);
        if (problem is not null)
        {
            taken = taken with { Objection = problem };
        }
        else if (taken.Ids.IsEmpty && taken.Objection is null)
        {
            taken = taken with { Objection = "The form was empty. Paste what you saw, a link to it, or choose a file." };
        }

        Decide(scene, draft, taken);
    }

    private static void Decide(Scene scene, Draft draft, Intake.Taken taken)
    {
        var with = With(draft, taken);
        if (taken.Objection is { } why)
        {
            scene.Retire("That was not evidence yet.");
            var builder = new MessageBuilder().Tone(MessageTone.Warning).Line(why);
            if (taken.Promise is { } promise)
            {
                (with, var told) = PromiseNote.Keep(scene, with, promise);
                builder.Line(told);
            }

            scene.State = scene.State with { Position = new Position.Proof(with) };
            scene.Ask(builder);
            return;
        }

        Taken(scene, with);
    }

    private static void Taken(Scene scene, Draft draft)
    {
        scene.Retire($"Kept as {Phrases.And(draft.EvidenceIds)}.");
        scene.Go(Next(scene, draft));
    }

    /// <returns>Why nothing can rest on that evidence any longer, said before the answer goes on with it; null: it is there.</returns>
    private static string? KeptNoLonger(Scene scene, EvidenceItem item)
    {
        if (item.Removed is { } removed)
        {
            var why = removed.Reason.Length == 0 ? "" : $" ({Shorten.To(removed.Reason, 200)})";
            return $"{item.Id} was {Removals.Word(removed.How)} on {removed.At.UtcDateTime:yyyy-MM-dd} by {scene.Context.NameOf(removed.By)}{why}, so no "
                + "answer can use it. Give other evidence.";
        }

        return scene.Assessment.Storage.LostEvidence.Contains(item.Sha256)
            ? $"The file of {item.Id} is not in the storage as it was recorded, so no answer can use it until it is restored. Give other evidence, or send "
                + "what it showed again."
            : null;
    }

    private string Question() => Draft.Outcome switch
    {
        Outcome.NotAvailable => "What shows that it is not offered?",
        Outcome.Refuted => "What shows that it is not true?",
        _ => "What shows it?",
    };

    private IEnumerable<Input> Inputs(Scene scene)
    {
        yield return new Input(FieldNames.Evidence, InputKind.MultilineText, "What you saw: pasted text or a link", Options: []);
        yield return new Input(FieldNames.File, InputKind.File, "Screenshot or file", Options: []);
        yield return new Input(FieldNames.ObservedOn, InputKind.Date, "Seen on", Hint: "Only if it was not today.", Options: []);
        if (AsksDeployment(scene))
        {
            yield return DeploymentInput(scene);
        }
    }

    [GeneratedRegex(@"^(?:use\s+)?(E[0-9]{1,6})\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EvidenceId();

    private static bool IsThere(Scene scene, string id) => !scene.Assessment.State.Evidence.TryGetValue(id, out var item) || KeptNoLonger(scene, item) is null;

    private ImmutableArray<KeptEvidence> Offered(Scene scene) =>
        [.. scene.State.Shelf
            .Where(k => !Draft.EvidenceIds.Contains(k.Id) && IsThere(scene, k.Id))
            .Reverse()
            .OrderByDescending(k => k.IsLoose)
            .Take(MostOffered)];
}
