using ChatOpsVerifier.Channels.Tests.Slack.Api;
using ChatOpsVerifier.Channels.Tests.Slack.Publishing;
using ChatOpsVerifier.Channels.Tests.Slack.Transport;

namespace ChatOpsVerifier.Channels.Tests.Slack;

/// <summary>What holds whatever speaks Slack's protocol: a class that derives from such tests runs them all over SlackNet.</summary>
public abstract class SlackTransportTests
{
    protected virtual bool IsOverSlackNet => false;

    /// <param name="handler">Null: the real network.</param>
    private protected ApiWorld World(HttpMessageHandler? handler = null) => new(handler, IsOverSlackNet);
}

public sealed class SlackApiOverSlackNetTests : SlackApiTests
{
    protected override bool IsOverSlackNet => true;
}

public sealed class SlackCallsOverSlackNetTests : SlackCallsTests
{
    protected override bool IsOverSlackNet => true;
}

public sealed class SlackNetConnectorTests : SlackConnectorTests
{
    protected override bool IsOverSlackNet => true;
}

public sealed class SlackNetChannelTests() : SlackChannelTests(isOverSlackNet: true);
