using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Flows.Running;

namespace ChatOpsVerifier.Domain.Tests.Flows.Lines;

/// <summary>The corpus of what people type: what each line is, and that nothing else of it is recorded.</summary>
public class SpokenLinesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("spoken.lines")]
    [InlineData("answers.lines")]
    public void Read_EveryLine_IsWhatThePersonMeant(string file)
    {
        var wrong = SpokenLine.Read(file).Select(l => (Line: l, Actual: Reading(l))).Where(l => !Is(l.Line, l.Actual)).ToList();
        Assert.True(
            wrong.Count == 0,
            string.Join('\n', wrong.Select(w => $"{w.Line} must be {w.Line.Expected}, is {w.Actual}").Prepend($"{wrong.Count} wrong")));
    }

    [Theory]
    [InlineData("spoken.lines")]
    [InlineData("answers.lines")]
    public void Say_EveryLine_IsRecordedOnlyIfItIsAnAnswer(string file)
    {
        var wrong = SpokenLine.Read(file).Where(l => Taken(l) != (l.Expected == "answer")).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Select(w => w.ToString()).Prepend($"{wrong.Count} wrong")));
    }

    /// <summary>What was written before the classifier and not looked at until it was finished.</summary>
    [Fact]
    public void Read_HeldBackLines_AreMostlyWhatThePersonMeant()
    {
        foreach (var step in SpokenLine.Read("held-back.lines").GroupBy(l => l.Step))
        {
            var right = step.Count(l => Is(l, Reading(l)));
            output.WriteLine($"{step.Key}: {right} of {step.Count()} right");
            Assert.InRange(right, step.Count() - 2, step.Count());
            Assert.All(step, l => Assert.Equal(l.Expected == "answer", Taken(l)));
        }
    }

    private static bool Is(SpokenLine line, string actual) =>
        actual == line.Expected || (actual == "answer" && line.Expected == "refused")
        || (line.Expected.Split(' ') is ["command", "assign" or "snooze" or "remind"] && actual.StartsWith(line.Expected + " ", StringComparison.Ordinal));

    private static bool Taken(SpokenLine line)
    {
        var talk = SpokenLineStage.At(line.Step);
        var before = talk.State;
        return SpokenLineStage.IsTaken(before, talk.Say(line.Text));
    }

    private static string Reading(SpokenLine line) => LineReader.Read(line.Text) switch
    {
        LineReading.Command command => $"command {command.Word} {command.Argument}".Trim(),
        LineReading.Question => "question",
        LineReading.Remark => "remark",
        LineReading.State when line.Step == 'N' => "answer",
        LineReading.State { Kind: SpokenState.NoAccess } => "state no-access",
        LineReading.State { Kind: SpokenState.Waiting } => "state waiting",
        LineReading.State => "state not-offered",
        LineReading.Unclear => "asked",
        _ => "answer",
    };
}
