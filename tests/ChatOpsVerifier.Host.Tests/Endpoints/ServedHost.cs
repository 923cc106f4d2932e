using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace ChatOpsVerifier.Host.Tests.Endpoints;

/// <summary>The whole host in this process, on a real port, over a data folder of the test.</summary>
internal sealed class ServedHost : WebApplicationFactory<Program>
{
    private readonly string _dataFolder;
    private readonly (string Key, string Value)[] _settings;

    public ServedHost(string dataFolder, params (string Key, string Value)[] settings)
    {
        (_dataFolder, _settings) = (dataFolder, settings);
        UseKestrel(0);
        StartServer();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Data:Folder", _dataFolder);
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.UseSetting("Samples:ImportOnFirstRun", "false");
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }
    }
}
