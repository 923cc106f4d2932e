using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Running;

namespace ChatOpsVerifier.Domain.Tests.Flows.Lines;

public class SpokenLinesTests(ITestOutputHelper output)
{
    [Fact]
    public void Baseline()
    {
        foreach (var file in (string[])["spoken.lines", "answers.lines", "held-back.lines"])
        {
            foreach (var step in SpokenLine.Read(file).GroupBy(l => l.Step))
            {
                var (all, right, harm, asked) = (0, 0, 0, 0);
                foreach (var line in step)
                {
                    all++;
                    var talk = SpokenLineStage.At(line.Step);
                    var before = talk.State;
                    var parsed = CommandWords.Book.Parse(line.Text);
                    var result = talk.Say(line.Text);
                    var taken = SpokenLineStage.IsTaken(before, result);
                    var isAnswer = line.Expected == "answer";
                    var actual = taken ? "answer" : parsed is { } p ? $"command {p.Command.Word} {p.Argument}".Trim()
                        : result.Next.Position is Position.CouldNotFindOut ? "state no-access" : "none";
                    if (isAnswer && !taken) asked++;
                    if (!isAnswer && taken) harm++;
                    if (actual == line.Expected || (line.Expected.Split(' ').Length == 2 && actual.StartsWith(line.Expected + " "))) right++;
                    if (Environment.GetEnvironmentVariable("SHOW") == "1" && file != "held-back.lines" && isAnswer && !taken) output.WriteLine($"{line} -> {actual}");
                }

                output.WriteLine($"{file} {step.Key}: {all} lines, right {right}, taken wrongly {harm}, answer not taken {asked}");
            }
        }
    }
}
