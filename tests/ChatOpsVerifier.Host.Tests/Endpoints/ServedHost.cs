using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Host.Tests.Endpoints;

/// <summary>The whole host in this process, on a real port, over a data folder of the test.</summary>
internal sealed class ServedHost : WebApplicationFactory<Program>
{
    private readonly string _dataFolder;
    private readonly TimeProvider _time;
    private readonly (string Key, string Value)[] _settings;

    public ServedHost(string dataFolder, params (string Key, string Value)[] settings)
        : this(dataFolder, TimeProvider.System, settings)
    {
    }

    /// <param name="time">The only clock of the host.</param>
    public ServedHost(string dataFolder, TimeProvider time, (string Key, string Value)[] settings)
    {
        (_dataFolder, _time, _settings) = (dataFolder, time, settings);
        // Without a port, which the factory would set while the program, on a thread of its own, may have started to listen already.
        UseKestrel();
        StartServer();
    }

    /// <summary>Addresses to listen on.</summary>
    public Uri Address
    {
        get
        {
            using var client = CreateClient();
            return client.BaseAddress!;
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Data:Folder", _dataFolder);
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.UseSetting("Samples:ImportOnFirstRun", "false");
        builder.ConfigureTestServices(services => services.AddSingleton(_time));
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }
    }
}
