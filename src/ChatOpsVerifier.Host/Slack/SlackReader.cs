using System.Text.RegularExpressions;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Configuration.Values;

namespace ChatOpsVerifier.Host.Slack;

/// <summary>The settings of Slack, each by itself and with the others. What Slack itself says of them is asked when the program runs.</summary>
internal static partial class SlackReader
{
    public static SlackSettings Read(ValueReader read)
    {
        var settings = new SlackSettings(
            Begins(read, "Slack:BotToken", "xoxb-"),
            Begins(read, "Slack:AppToken", "xapp-"),
            read.Text("Slack:SigningSecret"),
            Fits(read, "Slack:StatusChannel", ChannelId()),
            ReadAddress(read),
            read.Value<int>("Slack:Sockets"),
            read.Value<string>("Slack:Transport") == SlackTransports.SlackNet);
        if (settings.BotToken is null && Dependent(settings) is { } dependent)
        {
            read.Complain("Slack:BotToken", null, $"the bot's token (xoxb-…), since {dependent} is set");
        }

        return settings;
    }

    private static string? Dependent(SlackSettings settings) =>
        settings.AppToken is not null ? "Slack:AppToken"
        : settings.SigningSecret is not null ? "Slack:SigningSecret"
        : settings.StatusChannel is not null ? "Slack:StatusChannel"
        : settings.IsOverSlackNet ? "Slack:Transport"
        : null;

    private static string? Begins(ValueReader read, string key, string with)
    {
        var token = read.Text(key);
        if (token is not null && !token.StartsWith(with, StringComparison.Ordinal))
        {
            read.Complain(key, token, $"{SettingCatalog.Get(key).Accepted} (this one does not start with {with})");
        }

        return token;
    }

    private static string? Fits(ValueReader read, string key, Regex pattern)
    {
        var text = read.Text(key);
        if (text is not null && !pattern.IsMatch(text))
        {
            read.Complain(key, text, SettingCatalog.Get(key).Accepted);
        }

        return text;
    }

    // Tokens travel along: in the clear no further than this machine.
    private static Uri ReadAddress(ValueReader read)
    {
        const string Key = "Slack:ApiUrl";
        var url = read.Value<Uri>(Key)!;
        if (url.Scheme != Uri.UriSchemeHttps && !ListenAddresses.IsOfThisMachine(url.Host))
        {
            read.Complain(Key, url.ToString(), SettingCatalog.Get(Key).Accepted);
        }

        return url.AbsolutePath.EndsWith('/') ? url : new Uri(url.GetLeftPart(UriPartial.Path) + "/");
    }

    [GeneratedRegex("^[CG][A-Z0-9]{2,}$")]
    private static partial Regex ChannelId();
}
