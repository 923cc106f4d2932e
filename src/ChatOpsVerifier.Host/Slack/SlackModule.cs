using System.Text.RegularExpressions;
using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Host.Configuration.Values;

namespace ChatOpsVerifier.Host.Slack;

/// <summary>Slack in this program.</summary>
internal sealed partial class SlackModule : IChannelModule
{
    public string Name => SlackAddress.Channel;

    public string Title => "Slack";

    public Setting Address { get; } = new("Operators:0:Slack", null, "a Slack user id such as U0123ABCD; unique", "The person's Slack account.");

    public IReadOnlyList<Setting> Settings { get; } =
    [
        new("Slack:BotToken", null, "the bot's token, xoxb-…", "Connects the program to a Slack workspace. Not set: no Slack.", IsSecret: true),
        new(
            "Slack:AppToken",
            null,
            "an app-level token, xapp-…, with the scope connections:write",
            "Receives over Socket Mode, which needs no public address.",
            IsSecret: true),
        new(
            "Slack:SigningSecret",
            null,
            "the app's signing secret",
            "Receives over HTTP at /slack/events, which then must be public; each request is verified with it.",
            IsSecret: true),
        new("Slack:StatusChannel", null, "a channel id such as C0123ABCD, not its name", "Where the team reads the status in Slack."),
        Setting.Of(
            new("Slack:ApiUrl", "Base of Slack's Web API.") { Accepted = "an absolute https address, or http on this machine" },
            typeof(Uri),
            new Uri("https://slack.com/api/")),
        Setting.Of(
            new("Slack:Sockets", "Connections of Socket Mode: while one is renewed or lost, the others receive.") { Minimum = 1, Maximum = 10 },
            typeof(int),
            2),
        Setting.Of(
            new("Slack:Transport", "What calls Slack's Web API and holds the connections of Socket Mode.")
            {
                Accepted = "Native; SlackNet only in a program built with -p:NamedPackages=true",
                OneOf = SlackTransports.Names,
            },
            typeof(string),
            "Native"),
    ];

    public string? InsteadOf(string address) =>
        MemberId().IsMatch(address) ? null : $"{Address.Accepted} (in Slack: the person's profile, \"Copy member ID\")";

    public IConfiguredChannel Read(ChannelReading reading) => new SlackSetup(this, SlackReader.Read(reading.Values));

    [GeneratedRegex("^[UW][A-Z0-9]{2,}$")]
    private static partial Regex MemberId();
}
