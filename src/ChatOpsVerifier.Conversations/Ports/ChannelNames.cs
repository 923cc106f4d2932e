namespace ChatOpsVerifier.Conversations.Ports;

/// <summary>What people call a channel, as opposed to the name by which it is stored.</summary>
internal static class ChannelNames
{
    /// <returns>"Slack", "Teams"; for the web chat and for a name that is not known, null.</returns>
    public static string? Of(string channel) => channel switch
    {
        "slack" => "Slack",
        "teams" => "Teams",
        _ => null,
    };
}
