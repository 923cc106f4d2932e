using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Channels.Teams;

/// <summary>Which connectors the bot talks to. What comes from, or would go to, another one is refused.</summary>
internal sealed class ServiceUrls(IOptions<TeamsOptions> options)
{
    private readonly ServiceUrl[] _allowed = [.. options.Value.AllowedServiceUrls.Select(ServiceUrl.TryParse).OfType<ServiceUrl>()];

    /// <summary>The emulators of this machine: in development, or where one is on the list.</summary>
    public bool AllowThisMachine => options.Value.IsDevelopment || _allowed.Any(u => u.IsLoopback);

    // In development nobody is verified, so nothing leaves the machine either.
    public bool Allow(Uri url) => options.Value.IsDevelopment ? ServiceUrl.IsGuarded(url) && ServiceUrl.IsThisMachine(url) : _allowed.Any(u => u.Covers(url));
}
