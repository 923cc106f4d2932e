namespace ChatOpsVerifier.Channels.Slack.Publishing;

/// <summary>How far one delivery has come. It may be interrupted anywhere and is gone on with from there.</summary>
internal sealed class Sending
{
    private int _from;

    /// <summary>Timestamps of the parts that were posted, in order.</summary>
    public List<string> Posts { get; } = [];

    /// <summary>Names of the files that were uploaded.</summary>
    public HashSet<string> Files { get; } = [];

    /// <summary>The direct channel to which it had to be moved; null: it is said where it was meant.</summary>
    public string? MovedTo { get; set; }

    /// <summary>What it became; null: it is not done.</summary>
    public string? Reference { get; set; }

    /// <param name="from">The first part that is posted. Posts that began elsewhere belonged to an edit which is no longer possible.</param>
    public void Begin(int from)
    {
        if (_from != from)
        {
            Posts.Clear();
            _from = from;
        }
    }
}
