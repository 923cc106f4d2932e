using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Host.Labels;

/// <summary>
/// How the page shows a state: always an icon, a word and a colour together, so that each is enough by itself. A key names both icon and CSS class.
/// </summary>
public static class StateLabels
{
    public static string Word(this Outcome outcome) => Capitalized(OutcomeNames.Of(outcome));

    public static string Word(this NodeStatus status) => Capitalized(NodeStates.Of(status));

    public static string Key(this Outcome outcome) => Hyphenated(OutcomeNames.Of(outcome));

    public static string Key(this NodeStatus status) => KeyOf(NodeStates.Of(status));

    public static string Key(this CheckState state) => KeyOf(VerdictSummary.Word(state));

    /// <summary>Red is for what is false or disputed; a check without an answer is not an alarm.</summary>
    public static string Key(this MessageTone tone) => tone switch
    {
        MessageTone.Good => "good",
        MessageTone.Warning => "warning",
        MessageTone.Bad => "bad",
        _ => "calm",
    };

    public static string Icon(this MessageTone tone) => tone switch
    {
        MessageTone.Good => "verified",
        MessageTone.Warning => "stale",
        MessageTone.Bad => "refuted",
        _ => "unknown",
    };

    private static string KeyOf(string word) => word == OutcomeNames.InConflict ? "conflict" : Hyphenated(word);

    private static string Hyphenated(string word) => word.Replace(' ', '-');

    private static string Capitalized(string word) => $"{char.ToUpperInvariant(word[0])}{word[1..]}";
}
