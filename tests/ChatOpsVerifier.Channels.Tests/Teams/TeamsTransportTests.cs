using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Tests.Teams.Api;
using ChatOpsVerifier.Channels.Tests.Teams.Auth;
using ChatOpsVerifier.Channels.Tests.Teams.Checking;

namespace ChatOpsVerifier.Channels.Tests.Teams;

/// <summary>What holds whatever speaks the Bot Framework's protocol: a class that derives from such tests runs them all over Bot.Builder.</summary>
public abstract class TeamsTransportTests
{
    protected virtual bool IsOverBotBuilder => false;

    /// <param name="handler">Null: the real network.</param>
    private protected TeamsProtocolWorld World(
        HttpMessageHandler? handler = null, Action<TeamsOptions>? configure = null) => new(handler, configure, IsOverBotBuilder);
}

public sealed class TokenVerifierOverBotBuilderTests : TokenVerifierTests
{
    protected override bool IsOverBotBuilder => true;
}

public sealed class ActivityRulesOverBotBuilderTests : ActivityRulesTests
{
    protected override bool IsOverBotBuilder => true;
}

public sealed class BotTokensOverBotBuilderTests : BotTokensTests
{
    protected override bool IsOverBotBuilder => true;
}

public sealed class TeamsApiOverBotBuilderTests : TeamsApiTests
{
    protected override bool IsOverBotBuilder => true;
}

public sealed class TeamsCallsOverBotBuilderTests : TeamsCallsTests
{
    protected override bool IsOverBotBuilder => true;
}

public sealed class TeamsDownloadsOverBotBuilderTests : TeamsDownloadsTests
{
    protected override bool IsOverBotBuilder => true;
}

public sealed class TeamsCheckOverBotBuilderTests : TeamsCheckTests
{
    protected override bool IsOverBotBuilder => true;
}
