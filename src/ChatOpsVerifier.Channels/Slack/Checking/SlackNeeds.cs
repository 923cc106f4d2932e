using System.Collections.Immutable;
using ChatOpsVerifier.Channels.Slack.Api;

namespace ChatOpsVerifier.Channels.Slack.Checking;

/// <summary>What the app must be allowed and sent, as it follows from the code: the manifest and the check at start-up read it from here.</summary>
public static class SlackNeeds
{
    /// <summary>Events that are subscribed to, with the scopes that Slack ties them to (docs.slack.dev, events).</summary>
    private static readonly (string Event, string[] Scopes)[] Subscribed =
    [
        ("app_home_opened", []),
        ("app_mention", ["app_mentions:read"]),
        ("message.channels", ["channels:history"]),
        ("message.groups", ["groups:history"]),
        ("message.im", ["im:history"]),
    ];

    /// <summary>For the slash command and the shortcuts; no method says so.</summary>
    private const string Commands = "commands";

    /// <summary>In alphabetical order, as the following.</summary>
    public static ImmutableArray<string> Events { get; } = [.. Subscribed.Select(s => s.Event).Order(StringComparer.Ordinal)];

    /// <summary>Scopes of the bot's token.</summary>
    public static ImmutableArray<string> BotScopes { get; } =
        [.. SlackMethods.OfTheBot
            .SelectMany(m => m.Scopes)
            .Concat(Subscribed.SelectMany(s => s.Scopes))
            .Append(Commands)
            .Distinct()
            .Order(StringComparer.Ordinal)];
}
