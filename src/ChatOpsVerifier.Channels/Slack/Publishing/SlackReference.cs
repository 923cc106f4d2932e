using System.Collections.Immutable;

namespace ChatOpsVerifier.Channels.Slack.Publishing;

/// <summary>
/// Where a message is: "C012/1700000000.000100", and "C012/1700000000.000100+1700000000.000200" where it took two posts.
/// What only one person sees cannot be found again, let alone edited: "ephemeral/1700000000.000100".
/// </summary>
internal sealed record SlackReference(string ChannelId, ImmutableArray<string> Posts)
{
    private const string Ephemeral = "ephemeral";

    public static string OfEphemeral(string ts) => $"{Ephemeral}/{ts}";

    /// <returns>Null: there is nothing that could be edited.</returns>
    public static SlackReference? Read(string? reference) =>
        reference?.Split('/', 2) is [not Ephemeral and { Length: > 0 } channel, { Length: > 0 } posts] ? new(channel, [.. posts.Split('+')]) : null;

    public override string ToString() => $"{ChannelId}/{string.Join('+', Posts)}";
}
