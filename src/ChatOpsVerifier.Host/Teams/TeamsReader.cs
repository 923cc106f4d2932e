using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Configuration.Values;

namespace ChatOpsVerifier.Host.Teams;

/// <summary>The settings of Teams, each by itself and with the others. What Microsoft itself says of them is asked when the program runs.</summary>
internal static class TeamsReader
{
    private const string ServiceUrls = "Teams:AllowedServiceUrls";

    public static TeamsSettings Read(ChannelReading reading)
    {
        var (read, configuration, contentRoot, addresses) = reading;
        var isOverBotBuilder = read.Value<string>("Teams:Transport") == "BotBuilder";
        var settings = new TeamsSettings(
            ReadGuid(read, "Teams:AppId"),
            read.Text("Teams:AppPassword"),
            ReadGuid(read, "Teams:TenantId"),
            ReadAddress(read, "Teams:OpenIdMetadataUrl")!,
            ReadAddress(read, "Teams:TokenUrl"),
            ReadServiceUrls(read, configuration),
            ReadConversation(read),
            read.Text("Teams:IdentifyingChannels")!,
            read.Value<bool>("Teams:Development"),
            isOverBotBuilder,
            TeamsProofReader.Read(read, contentRoot));
        if (settings.IsDevelopment)
        {
            CheckDevelopment(read, settings, configuration["AllowedHosts"], addresses);
        }
        else if (!read.IsRefused("Teams:Transport") && !read.IsRefused(TeamsProofReader.Kind))
        {
            CheckCredentials(read, settings);
            TeamsProofReader.Check(read, settings);
        }

        return settings;
    }

    private static void CheckCredentials(ValueReader read, TeamsSettings settings)
    {
        var dependent = settings.AppPassword is not null ? "Teams:AppPassword"
            : settings.Proof.CertificateFile is not null ? "Teams:CertificateFile"
            : settings.StatusConversation is not null ? "Teams:StatusConversation"
            : settings.Proof.Credential != TeamsCredential.Secret ? TeamsProofReader.Kind
            : settings.IsOverBotBuilder ? "Teams:Transport"
            : null;
        if (settings.AppId is null && dependent is not null)
        {
            read.Complain("Teams:AppId", null, $"the bot's application id, since {dependent} is set");
        }
    }

    // Nobody is verified then, so nobody from elsewhere may come.
    private static void CheckDevelopment(ValueReader read, TeamsSettings settings, string? allowedHosts, IEnumerable<ListenAddress> addresses)
    {
        if (settings.AppId is not null)
        {
            read.Complain("Teams:Development", "true", "false, since Teams:AppId is set: a bot with an id accepts signed requests only");
        }

        if (settings.Proof.Credential != TeamsCredential.Secret)
        {
            read.Complain(TeamsProofReader.Kind, $"{settings.Proof.Credential}", "Secret, since Teams:Development is true: nothing is proved to an emulator");
        }

        foreach (var reason in Reachability.Reasons([], allowedHosts, publicUrl: null))
        {
            read.Complain($"Teams:Development: found true, which believes anyone; but {reason}. Use it on a server of this machine alone.");
        }

        foreach (var address in addresses.Where(a => !ListenAddresses.IsLoopback(a.Value)))
        {
            read.Complain(
                "Teams:Development",
                "true",
                $"false, since the program listens at {UrlSecrets.Hide(address.Value)}, which others on the network can reach; or a loopback address in "
                    + $"{address.Setting}");
        }
    }

    private static string? ReadGuid(ValueReader read, string key)
    {
        var text = read.Text(key);
        if (text is not null && !Guid.TryParseExact(text, "D", out _))
        {
            read.Complain(key, text, SettingCatalog.Get(key).Accepted);
        }

        return text;
    }

    private static string? ReadConversation(ValueReader read)
    {
        const string Key = "Teams:StatusConversation";
        var text = read.Text(Key);
        if (text is not null
            && (TeamsAddress.Of(new(TeamsAddress.Channel, text)).IsPersonal || text.Any(char.IsWhiteSpace) || text.Contains("://", StringComparison.Ordinal)))
        {
            read.Complain(Key, text, SettingCatalog.Get(Key).Accepted);
        }

        return text;
    }

    // Tokens and keys travel along: in the clear no further than this machine.
    private static Uri? ReadAddress(ValueReader read, string key)
    {
        var url = read.Value<Uri>(key);
        if (url is not null && !ServiceUrl.IsGuarded(url))
        {
            read.Complain(key, url.ToString(), SettingCatalog.Get(key).Accepted);
        }

        return url;
    }

    private static string ReadServiceUrls(ValueReader read, IConfiguration configuration)
    {
        var listed = string.Join(';', configuration.GetSection(ServiceUrls).GetChildren().Select(c => c.Value));
        var urls = listed.Length > 0 ? listed : read.Text(ServiceUrls)!;
        foreach (var url in Parts(urls).Where(u => ServiceUrl.TryParse(u) is null))
        {
            read.Complain(ServiceUrls, url, SettingCatalog.Get(ServiceUrls).Accepted);
        }

        return urls;
    }

    public static string[] Parts(string urls) => urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
