namespace ChatOpsVerifier.Host.Tests.Teams;

/// <summary>What holds whatever speaks the Bot Framework's protocol: a class that derives from such tests runs them all over Bot.Builder.</summary>
public abstract class TeamsHostTests
{
    protected virtual string Transport => "Native";

    private protected Task<TeamsHost> StartAsync(
        params (string Key, string Value)[] settings) => TeamsHost.StartAsync([("Teams:Transport", Transport), .. settings]);
}

public sealed class TeamsEndpointOverBotBuilderTests : TeamsEndpointTests
{
    protected override string Transport => "BotBuilder";
}

public sealed class TeamsEvidenceOverBotBuilderTests : TeamsEvidenceTests
{
    protected override string Transport => "BotBuilder";
}
