namespace ChatOpsVerifier.Channels.Teams.Api;

internal sealed record BotToken(string Value, DateTimeOffset Until)
{
    public override string ToString() => nameof(BotToken);
}
