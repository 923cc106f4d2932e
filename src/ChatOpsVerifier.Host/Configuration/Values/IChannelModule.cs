namespace ChatOpsVerifier.Host.Configuration.Values;

/// <summary>
/// A chat channel as the server sees it: its settings, what it accepts as a person's address, and what runs for it. Named in `Composition/Channels.cs`; nothing
/// else in the Host knows which channels there are.
/// </summary>
internal interface IChannelModule
{
    /// <summary>By which it is stored, in lower case: "slack". In capitals as <see cref="Title"/> it is also a setting of each person.</summary>
    string Name { get; }

    /// <summary>What people call it: "Slack".</summary>
    string Title { get; }

    /// <summary>The setting `Operators:n:TITLE`, under which a person is known there.</summary>
    Setting Address { get; }

    /// <summary>Its own section, in the order in which it is documented.</summary>
    IReadOnlyList<Setting> Settings { get; }

    /// <returns>What to use instead of a person's address; null if it can be one.</returns>
    string? InsteadOf(string address);

    /// <summary>Its settings, each by itself and with the others; complains of what is wrong, and never throws for it.</summary>
    IConfiguredChannel Read(ChannelReading reading);
}

/// <param name="Values">Reads single values, and takes complaints.</param>
/// <param name="ContentRoot">What relative paths are below.</param>
/// <param name="Addresses">Where the server is going to listen; none for a command that does not.</param>
internal sealed record ChannelReading(ValueReader Values, IConfiguration Configuration, string ContentRoot, IReadOnlyList<ListenAddress> Addresses);

/// <summary>A channel with its settings.</summary>
internal interface IConfiguredChannel
{
    IChannelModule Module { get; }

    /// <summary>The settings connect this program to it.</summary>
    bool IsOn { get; }

    /// <summary>Lines of `config show` about what the settings name: a certificate, say.</summary>
    IEnumerable<string> Details => [];

    /// <summary>What speaks the channel's protocol, for the server and for commands. Called only where it is on.</summary>
    void AddClient(IServiceCollection services);

    /// <summary>What runs for it beside the server, and the paths that are open because of it. Called in any case.</summary>
    void AddServer(IServiceCollection services);

    /// <summary>Where the provider posts to. Called in any case.</summary>
    void Map(IEndpointRouteBuilder endpoints);
}
