using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Configuration.Sections;
using ChatOpsVerifier.Host.Configuration.Values;

namespace ChatOpsVerifier.Host.Configuration;

/// <summary>The settings of the page: who reaches it, and how each person signs in.</summary>
internal static class WebReader
{
    private const string OpenId = "Web:OpenId:";
    private static readonly string[] ClientKeys = ["ClientId", "ClientSecret"];

    /// <param name="addresses">Where the server is going to listen; empty for a command that does not.</param>
    public static ConfiguredOptions Complete(
        ValueReader read, ConfiguredOptions options, IConfiguration configuration, IEnumerable<ListenAddress> addresses, ImmutableArray<Person> people)
    {
        var publicUrl = options.Get<PageOptions>().PublicUrl;
        var settings = options.Get<WebSettings>() with
        {
            PublicUrl = publicUrl,
            Reachable = Reachability.Reasons(addresses, configuration["AllowedHosts"], publicUrl).ToImmutableArray(),
            OpenId = CheckOpenId(read, options.Get<OpenIdSettings>(), people),
        };
        CheckAccessKey(read, settings);
        if (string.Equals(configuration["FORWARDEDHEADERS_ENABLED"], "true", StringComparison.OrdinalIgnoreCase))
        {
            read.Complain(
                "ASPNETCORE_FORWARDEDHEADERS_ENABLED: found true, which believes forwarded headers from anyone. Remove it, and name your proxies in "
                    + "Web:Proxies.");
        }

        return options.With(settings);
    }

    // One key for all says nothing about who it is: good for a trial on this machine, and for nothing else.
    private static void CheckAccessKey(ValueReader read, WebSettings settings)
    {
        if (settings is { AccessKey: not null, RequiresSignIn: true })
        {
            var because = settings.Reachable.IsEmpty ? "Web:SignIn is Required" : string.Join("; ", settings.Reachable);
            read.Complain(
                $"Web:AccessKey: found a key that everybody shares, for a server on which each person must sign in ({because}). Remove it; `key create PERSON` "
                    + "makes a personal key.");
        }
    }

    private static OpenIdSettings? CheckOpenId(ValueReader read, OpenIdSettings settings, ImmutableArray<Person> people)
    {
        var (authority, client, claim) = (settings.Authority, settings.ClientId, settings.Claim);
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

        return settings;
    }
}
