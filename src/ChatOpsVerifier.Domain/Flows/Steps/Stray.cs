using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>What comes unasked: words nobody expected, pastes out of the blue, buttons of the past.</summary>
internal static class Stray
{
    /// <summary>Keeps what could be evidence and asks what it backs; anything else is answered with what would be understood.</summary>
    public static void Hear(Scene scene, FlowInput.Said said)
    {
        if (!scene.Context.MayAnswer)
        {
            Unknown(scene, said.Text.Trim());
            return;
        }

        var taken = Intake.Take(scene, said.Text, LooksLikeEvidence(said.Text) ? said.Sha256 : null, said.Files, null, null);
        if (taken is { Promise: not null, Objection: { } why } && Agenda.Open(scene.Assessment).FirstOrDefault() is { Requirement: { } next })
        {
            scene.Note(new MessageBuilder().Tone(MessageTone.Warning)
                .Line(why)
                .Line(
                    RichText.Of(
                        $"I kept nothing because I do not know which requirement this is about. Start that one, for instance `start {next.Handle}`, and say it "
                            + $"there; I will keep it as its note."))
                .Small(WhereWeAre(scene)));
            return;
        }

        if (taken.Ids.IsEmpty)
        {
            Unknown(scene, said.Text.Trim());
            return;
        }

        AssignStep.Enter(scene, taken);
    }

    public static void Unknown(Scene scene, string text)
    {
        var builder = new MessageBuilder();
        var guess = scene.Commands.Suggest(text);
        builder.Line(guess is null
            ? RichText.Of($"I do not understand “{Shorten.To(text, 80)}” here.")
            : RichText.Of($"I do not know “{Shorten.To(text, 80)}”. Did you mean `{guess}`?"));
        if (guess is not null && scene.Commands.Find(guess) is { IsReading: true })
        {
            builder.Command(guess, guess);
        }

        scene.Note(builder.Small(WhereWeAre(scene)).Small(RichText.Of($"Say `help` for what I understand.")));
    }

    public static void OldButton(Scene scene, FlowInput.Pressed pressed)
    {
        var lost = pressed.Fields.GetValueOrDefault(FieldNames.Evidence);
        var text = lost.IsDefaultOrEmpty ? "" : lost[0];
        if (scene.Context.MayAnswer && (text.Length > 0 || !pressed.Files.IsDefaultOrEmpty))
        {
            var taken = Intake.Take(scene, text, Intake.DigestOf(text), pressed.Files, null, null);
            if (!taken.Ids.IsEmpty)
            {
                scene.Note($"That form was from an earlier question, so it answered nothing. What you sent is kept as {Phrases.And(taken.Ids)}.");
                scene.Ask();
                return;
            }
        }

        scene.Ask(new MessageBuilder().Line("That button is from an earlier message and did nothing. This is where we are:"));
    }

    /// <summary>As with words: what was pressed answered a question that is gone.</summary>
    public static void GroundMoved(Scene scene, FlowInput.Pressed pressed)
    {
        var given = pressed.Fields.GetValueOrDefault(FieldNames.Evidence);
        var text = given.IsDefaultOrEmpty ? "" : given[0];
        Moved(scene, Intake.Take(scene, text, text.Length == 0 ? null : Intake.DigestOf(text), pressed.Files, null, null));
    }

    /// <summary>What was asked is gone (the report was edited, or somebody answered elsewhere): these words answered it, and nothing else.</summary>
    /// <param name="mayKeep">The words may be evidence; false: they are to the bot.</param>
    public static void GroundMoved(Scene scene, FlowInput.Said said, bool mayKeep = true)
    {
        Moved(scene, Intake.Take(scene, said.Text, mayKeep && LooksLikeEvidence(said.Text) ? said.Sha256 : null, said.Files, null, null));
    }

    private static void Moved(Scene scene, Intake.Taken taken)
    {
        var kept = taken.Ids.IsEmpty ? "" : $" What you sent is kept as {Phrases.And(taken.Ids)}.";
        scene.Retire("Answered elsewhere, or changed meanwhile.");
        scene.Ask(new MessageBuilder().Line($"What I asked has changed meanwhile, so I did not use that as an answer.{kept} This is where we are:"));
    }

    /// <summary>A reviewer did what only the operator does.</summary>
    /// <returns>False: it was not only read.</returns>
    public static bool NotYours(Scene scene)
    {
        var who = scene.Context.OperatorName.Length == 0 ? "the operator" : scene.Context.OperatorName;
        scene.Note(new MessageBuilder()
            .Line($"That is for {who} to do; nothing was changed. You can read and review here.")
            .Command("status", "Status")
            .Command("evidence", "Evidence")
            .Small(RichText.Of($"Say `review` to look at answers as a second person, then `accept A1`, or `reject A1` with a reason.")));
        return false;
    }

    public static RichText WhereWeAre(Scene scene) => RichText.Of($"We are at: {scene.StepOf(scene.State.Position).Where(scene)}.");

    /// <summary>A stray word or a question is not a paste: a paste has a link, several lines, a number among words, or some length.</summary>
    public static bool LooksLikeEvidence(string text)
    {
        var trimmed = text.Trim();
        var isQuestion = trimmed.EndsWith('?') && trimmed.Length < 200;
        var hasBody = trimmed.Length >= 40
            || trimmed.Contains('\n', StringComparison.Ordinal)
            || trimmed.Contains("://", StringComparison.Ordinal)
            || (trimmed.Contains(' ', StringComparison.Ordinal) && trimmed.Any(char.IsAsciiDigit));
        return hasBody && !isQuestion;
    }
}
