using ChatOpsVerifier.Channels.Slack.Setup;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Configuration.Values;

namespace ChatOpsVerifier.Host.Slack;

/// <summary>Slack as it is configured; off without a bot token.</summary>
internal sealed record SlackSetup(IChannelModule Module, SlackSettings Settings) : IConfiguredChannel
{
    public bool IsOn => Settings.BotToken is not null;

    public void AddClient(IServiceCollection services) => services.AddSlackTransport(Settings).AddSlack(o =>
    {
        (o.BotToken, o.AppToken, o.SigningSecret) = (Settings.BotToken!, Settings.AppToken, Settings.SigningSecret);
        (o.ApiUrl, o.StatusChannel, o.Sockets) = (Settings.ApiUrl, Settings.StatusChannel, Settings.Sockets);
    });

    public void AddServer(IServiceCollection services)
    {
        services.AddSingleton(new OpenPath(SlackEndpoint.Path));
        if (IsOn)
        {
            services.AddSingleton(Settings);
            services.AddHostedService<SlackSocketService>();
            services.AddHostedService<SlackCheckService>();
            services.AddHostedService<SlackGreetingService>();
        }
    }

    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapSlack(Settings);
}
