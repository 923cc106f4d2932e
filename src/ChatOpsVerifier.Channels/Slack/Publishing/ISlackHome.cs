namespace ChatOpsVerifier.Channels.Slack.Publishing;

/// <summary>The App Home of each person.</summary>
public interface ISlackHome
{
    /// <summary>
    /// Requests that it is published again; returns at once, so that an acknowledgement does not wait for it. Asked for several times, it is published once.
    /// </summary>
    void Refresh(string userId);
}
