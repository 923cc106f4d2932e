using System.Globalization;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Slack.Api;
using Microsoft.Extensions.Logging;

namespace ChatOpsVerifier.Channels.Slack.Publishing;

/// <summary>
/// Looks in a place itself what of a delivery is there already. Needed for the first post of a process, since the one before may
/// have died between sending and writing it down, and after a post whose fate is unknown; otherwise the log knows.
/// </summary>
internal sealed partial class SlackReadBack(ISlackApi api, SendingLog log, ILogger<SlackReadBack> logger)
{
    /// <summary>A delivery is sent before the next one of its place: it is among the newest, or people wrote much meanwhile.</summary>
    private const int Newest = 50;

    /// <param name="from">The first part that is to be posted again.</param>
    /// <returns>True; or what Slack says instead.</returns>
    public async Task<SlackResult<bool>> LookAsync(SlackPost post, int from, string? first, CancellationToken cancellationToken)
    {
        var sending = post.Sending;
        while (from + sending.Posts.Count is var part && (part < post.Rendered.Parts.Length || post.Files.Any(f => !sending.Files.Contains(f.Name))))
        {
            var thread = part < post.Rendered.Parts.Length ? post.ThreadOf(part, first ?? sending.Posts.FirstOrDefault()) : post.Place.ThreadTs;
            if (log.IsCertain(post.Place.ChannelId, thread))
            {
                break;
            }

            switch (await api.ReadMessagesAsync(post.Place.ChannelId, thread, null, Newest, cancellationToken))
            {
                case SlackResult<IReadOnlyList<JsonObject>>.Ok { Value: var messages }:
                    Take(post, from, messages);
                    break;
                case SlackResult<IReadOnlyList<JsonObject>>.RetryAfter wait:
                    return new SlackResult<bool>.RetryAfter(wait.Delay);
                case SlackResult<IReadOnlyList<JsonObject>>.Failed failed:
                    // Better seen twice than not at all.
                    Log.CannotLook(logger, failed.Error.Detail);
                    break;
            }

            log.Mark(post.Place.ChannelId, thread, isCertain: true);
        }

        return new SlackResult<bool>.Ok(true);
    }

    private static void Take(SlackPost post, int from, IReadOnlyList<JsonObject> messages)
    {
        var sending = post.Sending;
        var marked = messages.Where(m => MessageMark.Read(m) is not null).ToLookup(m => MessageMark.Read(m)!, m => SlackJson.Text(m["ts"]));
        while (from + sending.Posts.Count < post.Rendered.Parts.Length && marked[post.KeyOf(from + sending.Posts.Count)].FirstOrDefault() is { } ts)
        {
            sending.Posts.Add(ts);
        }

        // A file carries no mark. One of that name behind the words that it goes with is it.
        if (from == 0 && sending.Posts is [var first, ..])
        {
            sending.Files.UnionWith(messages.Where(m => Instant(SlackJson.Text(m["ts"])) > Instant(first))
                .SelectMany(m => m["files"] as JsonArray ?? []).OfType<JsonObject>().Select(f => SlackJson.Text(f["name"])).OfType<string>());
        }
    }

    private static decimal Instant(string? ts) => decimal.TryParse(ts, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var at) ? at : 0;

    private static partial class Log
    {
        [LoggerMessage(
            60, LogLevel.Warning, "Slack does not show the messages of a conversation, so a message sent just before a crash may arrive twice. {Detail:l}")]
        public static partial void CannotLook(ILogger logger, string detail);
    }
}
