namespace ChatOpsVerifier.Channels.Slack;

/// <summary>How this program reaches a Slack workspace. Without <see cref="BotToken"/> there is no Slack.</summary>
public sealed class SlackOptions
{
    public static readonly Uri PublicApi = new("https://slack.com/api/");

    /// <summary>"xoxb-…".</summary>
    public string? BotToken { get; set; }

    /// <summary>"xapp-…" with the scope connections:write. Present: Socket Mode.</summary>
    public string? AppToken { get; set; }

    /// <summary>
    /// Connections of Socket Mode, 1 to 10 (Slack's own limit). Default 2: while one is lost or renewed, Slack delivers over the
    /// other; more bring no more safety, as they share this machine's network.
    /// </summary>
    public int Sockets { get; set; } = 2;

    /// <summary>Verifies what comes over HTTP; absent: the endpoint is not mapped.</summary>
    public string? SigningSecret { get; set; }

    /// <summary>What speaks the protocol, as people name it; "" for this program's own.</summary>
    public string Transport { get; set; } = "";

    /// <summary>Base of the Web API, with a slash at its end.</summary>
    public Uri ApiUrl { get; set; } = PublicApi;

    /// <summary>Id of the channel where the team reads the status, "C0123ABCD"; null: no status is posted to Slack.</summary>
    public string? StatusChannel { get; set; }

    /// <summary>Slash command that the manifest declares.</summary>
    public string Command { get; set; } = "/verify";
}
