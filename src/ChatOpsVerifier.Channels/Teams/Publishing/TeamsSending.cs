namespace ChatOpsVerifier.Channels.Teams.Publishing;

/// <summary>How far one delivery has come. It may be interrupted anywhere and is gone on with from there.</summary>
internal sealed class TeamsSending
{
    /// <summary>Ids of the parts that were posted again, in order.</summary>
    public List<string> Posts { get; } = [];

    /// <summary>Names of the files that were offered.</summary>
    public HashSet<string> Files { get; } = [];

    /// <summary>It was to be an edit, and what it would edit is gone: it is sent again.</summary>
    public bool IsAnew { get; set; }

    /// <summary>Teams refuses the cards; the words alone are said.</summary>
    public bool IsWordsOnly { get; set; }

    /// <summary>What it became; null: it is not done.</summary>
    public string? Reference { get; set; }
}
