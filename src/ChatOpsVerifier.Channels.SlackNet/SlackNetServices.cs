using ChatOpsVerifier.Channels.Slack;
using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Channels.Slack.Setup;
using ChatOpsVerifier.Channels.Slack.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SlackNet;

namespace ChatOpsVerifier.Channels.SlackNet;

public static class SlackNetServices
{
    /// <summary>As <see cref="SlackOptions.Transport"/> names it.</summary>
    public const string Name = "SlackNet";

    /// <summary>
    /// Has SlackNet call the Web API and hold the connections of Socket Mode. Called before <see cref="SlackServices.AddSlack"/>, which
    /// adds everything else. What SlackNet would do beyond that stays here: it acknowledges an event before its handler has run, and
    /// takes a signed request however old it is.
    /// </summary>
    public static IServiceCollection AddSlackNet(this IServiceCollection services)
    {
        services.Configure<SlackOptions>(o => o.Transport = Name);
        services.TryAddSingleton<ISlackWire>(p => new SlackNetWire(p.GetRequiredService<SlackHttp>(), p.GetRequiredService<IOptions<SlackOptions>>(), Client));
        services.TryAddSingleton<SlackConnector.Opening>(_ => (socket, address, cancellation) => SlackNetSocket.OpenAsync(
            new WebSocketWrapper(socket, address.AbsoluteUri), cancellation));
        return services;
    }

    /// <summary>It would wait out a 429 inside the call, however long that is; waiting is the outbox's.</summary>
    internal static ISlackApiClient Client(HttpClient http, ISlackUrlBuilder urls)
    {
        var settings = Default.JsonSettings();
        return new SlackApiClient(Default.Http(settings, () => http), urls, settings, "") { DisableRetryOnRateLimit = true };
    }
}
