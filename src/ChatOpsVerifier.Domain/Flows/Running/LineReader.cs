using ChatOpsVerifier.Domain.Flows.Lines;

namespace ChatOpsVerifier.Domain.Flows.Running;

/// <summary>Reads what a typed line is, from its words alone.</summary>
public static class LineReader
{
    public static LineReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return LineJudge.Judge(text, CommandList.Book);
    }

    /// <summary>The input with what its words are, for everything that looks at it in this turn.</summary>
    public static FlowInput Read(FlowInput input) => input is FlowInput.Said { Line: null } said ? said with { Line = LineOf(said) } : input;

    internal static LineReading LineOf(FlowInput.Said said) =>
        said.Line ?? (said.Files.IsDefaultOrEmpty ? Read(said.Text) : new LineReading.Answer());
}
