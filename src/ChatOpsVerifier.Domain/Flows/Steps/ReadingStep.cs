using System.Collections.Immutable;
using System.Globalization;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>A table, list or item looks like checks and was not read as such: a person says what it is.</summary>
internal sealed class ReadingStep(Position.Reading at) : QuestionStep
{
    public static void Enter(Scene scene, UnreadPlace place)
    {
        var resume = Side.Resume(scene.State.Position);
        scene.Retire($"Line {place.Line}: to be verified, or not?");
        scene.Go(new Position.Reading(place.Id, resume));
    }

    public override bool IsStillValid(Scene scene) => Unread.Find(scene.Assessment, at.Place) is not null;

    /// <summary>Somebody may decide elsewhere.</summary>
    public override string? Ground(Scene scene) => $"{Place(scene).Chosen}";

    public override RichText Where(Scene scene) => $"whether line {Place(scene).Line} is to be verified";

    public override void Ask(MessageBuilder builder, Scene scene)
    {
        var place = Place(scene);
        builder.Title($"Line {place.Line}: is it to be verified?")
            .Line($"{Capital(Unread.Name(place))} was not read as {(place.Kind == UnreadKind.Item ? "a check" : "checks")}: {place.Reason}.");
        if (place.Chosen is { } chosen)
        {
            builder.Line(chosen == ReadingMode.Checks ? "It was decided to read it as checks." : "It was decided that it is not to be verified.");
        }

        switch (place.Kind)
        {
            case var _ when !place.IsReadable:
                builder.Line("Correct the file and import it again, so that it can be read.")
                    .Choice(ActionIds.NotChecks, place.Kind == UnreadKind.Item ? "Not a check" : "Not checks")
                    .Choice(ActionIds.Leave, "Leave it open")
                    .Small($"Or type it: `read {place.Line} as not checks`.");
                break;
            case UnreadKind.Table:
                ImmutableArray<InputOption> columns = [.. place.Columns
                    .Index()
                    .Select(c => new InputOption($"{c.Index + 1}", Shorten.To(Unread.Column(place, c.Index + 1), 70)))];
                builder.Form(
                    ActionIds.ReadAsChecks,
                    $"Read its {Counted.Of(place.Checks, "row")} as checks",
                    new Input(
                        FieldNames.StateColumn,
                        InputKind.SingleChoice,
                        "State column: where each row's state is written",
                        Required: true,
                        Options: columns,
                        Value: $"{place.StateColumn}"))
                    .Choice(ActionIds.NotChecks, "Not checks")
                    .Choice(ActionIds.Leave, "Leave it open")
                    .Small(
                        $"Or type it: `read {place.Line} as checks: {Unread.Column(place, place.StateColumn ?? place.Columns.Length)}`, `read {place.Line} as "
                            + $"not checks`.");
                break;
            case UnreadKind.List:
                builder.Primary(ActionIds.ReadAsChecks, $"Read its {Counted.Of(place.Checks, "item")} as checks")
                    .Choice(ActionIds.NotChecks, "Not checks")
                    .Choice(ActionIds.Leave, "Leave it open")
                    .Small($"Or type it: `read {place.Line} as checks`, `read {place.Line} as not checks`.");
                break;
            default:
                AskItem(builder, scene, place);
                break;
        }
    }

    public override bool Press(Scene scene, FlowInput.Pressed pressed)
    {
        var place = Place(scene);
        switch (pressed.ActionId)
        {
            case ActionIds.ReadAsChecks:
                var column = pressed.Fields.GetValueOrDefault(FieldNames.StateColumn) is { IsDefaultOrEmpty: false } chosen
                    && int.TryParse(chosen[0], CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
                Choose(scene, [place], ReadingMode.Checks, column, at.Resume);
                return true;
            case ActionIds.NotChecks:
                Choose(scene, [place], ReadingMode.NotChecks, null, at.Resume);
                return true;
            case ActionIds.AllAreChecks:
                Choose(scene, Unread.Alike(scene.Assessment, place), ReadingMode.Checks, null, at.Resume);
                return true;
            case ActionIds.NoneIsACheck:
                Choose(scene, Unread.Alike(scene.Assessment, place), ReadingMode.NotChecks, null, at.Resume);
                return true;
            case ActionIds.Leave:
                scene.Retire("Left open.");
                Side.Leave(scene, at.Resume);
                return true;
            default:
                return false;
        }
    }

    public override void Hear(Scene scene, FlowInput.Said said)
    {
        var place = Place(scene);
        var before = scene.State.Counter;
        if (said.Files.IsDefaultOrEmpty && ReadingChoices.Find(scene, [place], said.Text) is var (mode, column))
        {
            Choose(scene, [place], mode, column, at.Resume);
        }
        else if (said.Files.IsDefaultOrEmpty && place.Kind == UnreadKind.Table && Unread.ColumnOf(place, said.Text) is { } named)
        {
            Choose(scene, [place], ReadingMode.Checks, named, at.Resume);
        }
        else if (scene.State.Counter == before)
        {
            base.Hear(scene, said);
        }
    }

    public override Position? Back(Scene scene) => at.Resume;

    /// <summary>
    /// Records what the places are, and goes on: to the next one that blocks PASS where the plan or its end is being looked at, else to where the work was.
    /// </summary>
    public static void Choose(Scene scene, IReadOnlyList<UnreadPlace> places, ReadingMode mode, int? column, Position resume)
    {
        var before = scene.Assessment;
        if (scene.Do(new Command.ChooseReading(
            places[0].Id, mode, column) { Also = [.. places.Skip(1).Select(p => p.Id)], By = scene.By, At = scene.At }) is { } refusal)
        {
            scene.Ask(new MessageBuilder().Tone(MessageTone.Warning).Line(refusal));
            return;
        }

        scene.Retire(mode == ReadingMode.Checks ? "Read as checks." : "Not checks.");
        scene.Note(Outcome(scene, before, places, mode, column));
        var isPlanning = resume is Position.Welcome or Position.Blocked;
        if (isPlanning && LintLines.Blocking(scene.Assessment).Select(l => Unread.Of(scene.Assessment, l)).OfType<UnreadPlace>().FirstOrDefault() is { } next)
        {
            scene.Go(new Position.Reading(next.Id, resume));
        }
        else if (!scene.Assessment.State.IsPlanConfirmed)
        {
            scene.Go(Agenda.Home(scene));
        }
        else
        {
            Side.Leave(scene, resume);
        }
    }

    private static MessageBuilder Outcome(Scene scene, Assessment before, IReadOnlyList<UnreadPlace> places, ReadingMode mode, int? column)
    {
        var now = scene.Assessment;
        var what = places.Count == 1 ? $"Line {places[0].Line}" : Capital(Phrases.Lines(places.Select(p => p.Line)));
        var builder = new MessageBuilder().Tone(MessageTone.Good).Line(mode == ReadingMode.NotChecks
            ? $"Noted: {what}: not to be verified."
            : $"Noted: {what}: read as "
                + $"{(places.Count == 1 && places[0].Kind == UnreadKind.Item ? "a check" : "checks")}"
                + $"{(column is { } c ? $", state column “{Unread.Column(places[0], c)}”" : "")}.");
        if (now.Counts.Checks != before.Counts.Checks)
        {
            builder.Line($"Checks in this report: {before.Counts.Checks:N0} before, {now.Counts.Checks:N0} now. Answers to the others are kept.");
        }

        if (before.State.IsPlanConfirmed && !now.State.IsPlanConfirmed)
        {
            builder.Line("The plan changed with it, so please look at it once more.");
        }

        return builder;
    }

    private static void AskItem(MessageBuilder builder, Scene scene, UnreadPlace place)
    {
        var alike = Unread.Alike(scene.Assessment, place).Length;
        builder.Line("It is better to correct the file and import it again.")
            .Choice(ActionIds.ReadAsChecks, "Treat it as an open check")
            .Choice(ActionIds.NotChecks, "Not a check");
        if (alike > 1)
        {
            builder.Choice(ActionIds.AllAreChecks, $"All {alike:N0} like it are checks")
                .Choice(ActionIds.NoneIsACheck, $"None of the {alike:N0} is a check");
        }

        builder.Choice(ActionIds.Leave, "Leave it open")
            .Small($"Or type it: `read {place.Line} as a check`, `read {place.Line} as not a check`.");
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private UnreadPlace Place(Scene scene) => Unread.Find(scene.Assessment, at.Place)!;
}
