using ChatOpsVerifier.Domain.Flows.Saying;

namespace ChatOpsVerifier.Domain.Flows;

/// <summary>Labels of buttons and commands, which an answer may consist of: nobody's own words, so that no copy of them is taken out with redacted evidence.</summary>
public static class ProgramWords
{
    public static bool Are(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return OwnWords.Objection(text) is not null;
    }
}
