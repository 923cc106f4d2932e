using System.Collections.Immutable;
using System.Net;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Host.Configuration.Values;

namespace ChatOpsVerifier.Host.Configuration;

/// <summary>The settings of the page: who reaches it, and how each person signs in.</summary>
internal static class WebReader
{
    private const int ShortestAccessKey = 16;
    private const string OpenId = "Web:OpenId:";
    private static readonly string[] ClientKeys = ["ClientId", "ClientSecret"];

    /// <param name="addresses">Where the server is going to listen; empty for a command that does not.</param>
    public static WebSettings Read(ValueReader read, IConfiguration configuration, IEnumerable<ListenAddress> addresses, ImmutableArray<Person> people)
    {
        var publicUrl = read.Address("Web:PublicUrl");
        var reasons = Reachability.Reasons(addresses, configuration["AllowedHosts"], publicUrl).ToImmutableArray();
        var isDemanded = read.OneOf("Web:SignIn", "Auto", "Required") == "Required";
        var settings = new WebSettings(
            read.Text("Web:AccessKey"), publicUrl, [.. reasons], reasons.Length > 0 || isDemanded, ReadProxies(read),
            read.Duration("Web:SessionIdle", TimeSpan.FromMinutes(1)), read.Duration("Web:SessionLife", TimeSpan.FromMinutes(1)), ReadOpenId(read, people));
        CheckAccessKey(read, settings);
        if (string.Equals(configuration["FORWARDEDHEADERS_ENABLED"], "true", StringComparison.OrdinalIgnoreCase))
        {
            read.Complain(
                "ASPNETCORE_FORWARDEDHEADERS_ENABLED: found true, which believes forwarded headers from anyone. Remove it, and name your proxies in "
                    + "Web:Proxies.");
        }

        return settings;
    }

    // One key for all says nothing about who it is: good for a trial on this machine, and for nothing else.
    private static void CheckAccessKey(ValueReader read, WebSettings settings)
    {
        if (settings.AccessKey is { Length: < ShortestAccessKey } key)
        {
            read.Complain("Web:AccessKey", key, $"at least {ShortestAccessKey} characters; `openssl rand -base64 32` makes a good one");
        }
        else if (settings is { AccessKey: not null, RequiresSignIn: true })
        {
            var because = settings.Reachable.IsEmpty ? "Web:SignIn is Required" : string.Join("; ", settings.Reachable);
            read.Complain(
                $"Web:AccessKey: found a key that everybody shares, for a server on which each person must sign in ({because}). Remove it; `key create PERSON` "
                    + "makes a personal key.");
        }
    }

    private static ImmutableArray<IPNetwork> ReadProxies(ValueReader read)
    {
        const string Key = "Web:Proxies";
        var networks = ImmutableArray.CreateBuilder<IPNetwork>();
        foreach (var part in ListenAddresses.Parts(read.Text(Key)))
        {
            if (IPNetwork.TryParse(part, out var network))
            {
                networks.Add(network);
            }
            else if (IPAddress.TryParse(part, out var address))
            {
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else
            {
                read.Complain(Key, part, SettingCatalog.Get(Key).Accepted);
            }
        }

        return networks.ToImmutable();
    }

    private static OpenIdSettings? ReadOpenId(ValueReader read, ImmutableArray<Person> people)
    {
        var (authority, client, secret) = (read.Address(OpenId + "Authority"), read.Text(OpenId + "ClientId"), read.Text(OpenId + "ClientSecret"));
        var claim = read.OneOf(OpenId + "Claim", "sub", "email");
        if (authority is null)
        {
            foreach (var key in ClientKeys.Where(k => read.Text(OpenId + k) is not null))
            {
                read.Complain(OpenId + "Authority", null, $"the address of the OpenID provider, since {OpenId}{key} is set");
            }

            return null;
        }

        if (authority.Scheme != "https" && !ListenAddresses.IsOfThisMachine(authority.Host))
        {
            read.Complain(OpenId + "Authority", authority.ToString(), SettingCatalog.Get(OpenId + "Authority").Accepted);
        }

        if (client is null)
        {
            read.Complain(OpenId + "ClientId", null, $"the client's id at the provider, since {OpenId}Authority is set");
        }

        if (!people.Any(p => p.Addresses.ContainsKey(OpenIdSettings.Channel)))
        {
            read.Complain("Operators:0:OpenId", null, $"the value of the claim \"{claim}\" of at least one person, since {OpenId}Authority is set");
        }

        return new OpenIdSettings(authority, client ?? "", secret, claim);
    }
}
