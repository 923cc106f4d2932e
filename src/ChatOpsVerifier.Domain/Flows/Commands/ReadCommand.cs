using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Commands;

/// <summary>Says what a table, list or item is that looks like checks and was not read as such.</summary>
internal sealed partial class ReadCommand : FlowCommand
{
    private const int MostShown = 20;

    public override string Word => "read";

    public override RichText Help => RichText.Of($"`read 42 as checks: Status` or `read 42 as not checks`: what the table, list or item in line 42 is");

    public override FlowAccess Access => FlowAccess.Operator;

    public override bool TakesColon => false;

    public override bool Accepts(string argument) => argument.Length == 0 || Shape().IsMatch(argument);

    public override void Run(Scene scene, string argument)
    {
        if (argument.Length == 0)
        {
            Show(scene);
            return;
        }

        var shape = Shape().Match(argument);
        var places = new List<UnreadPlace>();
        foreach (var name in Names(scene, shape))
        {
            if (Unread.Named(scene.Assessment, name) is not { } place)
            {
                scene.Note(Unknown(scene, name));
                return;
            }

            places.Add(place);
        }

        if (places.Count == 0)
        {
            scene.Note("Nobody has to decide about any table, list or item of this report.");
        }
        else if (!shape.Groups["as"].Success)
        {
            ReadingStep.Enter(scene, places[0]);
        }
        else if (ReadingChoices.Find(scene, places, shape.Value) is var (mode, column))
        {
            ReadingStep.Choose(scene, places, mode, column, Side.Resume(scene.State.Position));
        }
    }

    private static IEnumerable<string> Names(Scene scene, Match shape) => shape.Groups["all"].Success
        ? Unread.Open(scene.Assessment).Select(u => u.Id)
        : shape.Groups["name"].Captures.Select(c => c.Value).Distinct(StringComparer.OrdinalIgnoreCase);

    private static void Show(Scene scene)
    {
        var open = Unread.Open(scene.Assessment);
        var decided = scene.Assessment.Report.Unread.Where(u => u.Chosen is not null).ToList();
        var builder = new MessageBuilder();
        if (open.IsEmpty)
        {
            builder.Line("Nobody has to decide about any table, list or item of this report.");
        }
        else
        {
            builder.Title("Not read as checks")
                .ListSome([.. open.Select(u => RichText.Plain(Unread.Describe(u)))], MostShown)
                .Small($"`read {open[0].Line}` asks; `read {open[0].Line} as checks` or `read {open[0].Line} as not checks` decides.");
        }

        if (decided.Count > 0)
        {
            builder
                .Line("Decided:")
                .ListSome(
                    [.. decided.Select(
                        u => RichText.Plain($"line {u.Line}: {Unread.Name(u)}: {(u.Chosen == ReadingMode.Checks ? "read as checks" : "not checks")}"))],
                    MostShown);
        }

        scene.Note(builder.Small(Stray.WhereWeAre(scene)));
    }

    private static string Unknown(Scene scene, string name)
    {
        var lines = scene.Assessment.Report.Unread.Select(u => u.Line).Distinct().Order().ToList();
        return $"Nothing in line {Shorten.To(name, 40)} waits for a decision. "
            + $"{(lines.Count == 0 ? "Every table and list of this report is read, or holds no checks." : $"What was not read is in {Phrases.Lines(lines)}.")}";
    }

    [GeneratedRegex(
        @"^(?:(?<all>all)|(?:lines?\s+)?(?<name>\d{1,7}|(?:table|list|item):[0-9a-f]{4,64})"
        + @"(?:\s*(?:,|and|&)\s*(?:line\s+)?(?<name>\d{1,7}|(?:table|list|item):[0-9a-f]{4,64})){0,60})"
        + @"(?<as>\s+as\s+(?:an?\s+)?(?:not\s+|no\s+|open\s+)*(?:an?\s+)?(?:open\s+)?(?:checks?|box(?:es)?)(?:\s*[:：]\s*.+)?)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Shape();
}
