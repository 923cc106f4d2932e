using ChatOpsVerifier.Channels.BotBuilder;
using ChatOpsVerifier.Channels.BotBuilder.Auth;
using ChatOpsVerifier.Channels.Teams;
using ChatOpsVerifier.Channels.Teams.Setup;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Configuration.Values;

namespace ChatOpsVerifier.Host.Teams;

/// <summary>Teams as it is configured; off without an application's id, except in development.</summary>
internal sealed record TeamsSetup(IChannelModule Module, TeamsSettings Settings) : IConfiguredChannel
{
    public bool IsOn => Settings.IsOn;

    public IEnumerable<string> Details
    {
        get
        {
            if (Settings.Proof is { Credential: TeamsCredential.Certificate, CertificateFile: { } file } proof)
            {
                using var certificate = BotCertificate.Load(file, proof.CertificatePassword);
                var now = TimeProvider.System.GetUtcNow();
                var advice = BotCertificate.Expiry(certificate, now) ?? BotCertificate.Ending(certificate, now);
                yield return $"Certificate in {file}: {BotCertificate.Words(certificate)}{(advice is null ? "" : $". {advice}")}";
            }
        }
    }

    public void AddClient(IServiceCollection services)
    {
        if (Settings.IsOverBotBuilder)
        {
            services.AddBotBuilder();
        }

        services.AddTeams(o =>
        {
            (o.Credential, o.CertificateFile, o.CertificatePassword) = (
                Settings.Proof.Credential, Settings.Proof.CertificateFile, Settings.Proof.CertificatePassword);
            (o.AppId, o.AppPassword, o.TenantId, o.IsDevelopment) = (Settings.AppId, Settings.AppPassword, Settings.TenantId, Settings.IsDevelopment);
            (o.OpenIdMetadataUrl, o.TokenUrl, o.StatusConversation) = (Settings.OpenIdMetadataUrl, Settings.TokenUrl, Settings.StatusConversation);
            o.AllowedServiceUrls = TeamsReader.Parts(Settings.AllowedServiceUrls);
            o.IdentifyingChannels = TeamsReader.Parts(Settings.IdentifyingChannels);
        });
    }

    public void AddServer(IServiceCollection services)
    {
        services.AddSingleton(new OpenPath(TeamsEndpoint.Path));
        if (IsOn)
        {
            services.AddSingleton(Settings);
            services.AddHostedService<TeamsCheckService>();
        }
    }

    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapTeams(Settings);
}
