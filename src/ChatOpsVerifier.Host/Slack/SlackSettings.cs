namespace ChatOpsVerifier.Host.Slack;

/// <param name="BotToken">Null: no Slack.</param>
/// <param name="AppToken">Null: no Socket Mode.</param>
/// <param name="SigningSecret">Null: no endpoint.</param>
/// <param name="ApiUrl">With a slash at its end.</param>
internal sealed record SlackSettings(
    string? BotToken, string? AppToken, string? SigningSecret, string? StatusChannel, Uri ApiUrl, int Sockets, bool IsOverSlackNet)
{
    /// <summary>Without the secrets, which must not get into a log with whatever holds this.</summary>
    public override string ToString() => $"{nameof(SlackSettings)} {{ {nameof(ApiUrl)} = {ApiUrl}, {nameof(StatusChannel)} = {StatusChannel} }}";
}
