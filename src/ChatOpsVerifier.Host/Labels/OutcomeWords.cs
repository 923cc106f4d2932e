using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Host.Labels;

/// <summary>How an outcome is shown: always an icon, a word and a colour together, so that none of them is needed to tell it.</summary>
public static class OutcomeWords
{
    public static string Word(this Outcome outcome) => Capitalized(OutcomeText.Of(outcome));

    /// <summary>Icon's name and CSS class alike.</summary>
    public static string Key(this Outcome outcome) => OutcomeText.Of(outcome).Replace(' ', '-');

    /// <summary>A node's icon and class.</summary>
    public static string Key(this NodeStatus status) => NodeWords.Of(status).Replace(' ', '-') switch
    {
        "in-conflict" => "conflict",
        var word => word,
    };

    public static string Word(this NodeStatus status) => Capitalized(NodeWords.Of(status));

    private static string Capitalized(string word) => $"{char.ToUpperInvariant(word[0])}{word[1..]}";
}
