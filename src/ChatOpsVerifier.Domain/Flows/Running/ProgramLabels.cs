using ChatOpsVerifier.Domain.Flows.Steps;

namespace ChatOpsVerifier.Domain.Flows.Running;

/// <summary>
/// Labels of buttons and commands, which an answer may consist of: nobody's own words, so that no copy of them is taken out with redacted evidence.
/// </summary>
public static class ProgramLabels
{
    public static bool Are(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return OwnLabels.Objection(text, CommandList.Book) is not null;
    }
}
