using ChatOpsVerifier.Host.Configuration;

namespace ChatOpsVerifier.Host.CommandLine;

/// <summary>What every command gets: the terminal, and settings and services when it asks for them.</summary>
internal sealed class CommandContext(string[] settingArguments, Terminal terminal)
{
    private readonly string _contentRoot = ContentRoot.Find();

    public Terminal Terminal { get; } = terminal;

    public IConfigurationRoot Configuration() => ConfigurationSetup.Build(_contentRoot, settingArguments);

    public Settings Settings() => SettingsReader.Read(Configuration(), _contentRoot, []);

    public string FolderOf(string relative) => Path.GetFullPath(relative, _contentRoot);

    /// <summary>The services over the database, brought to its present schema. Commands say what they say themselves, so logs go nowhere.</summary>
    public async Task<ServiceProvider> OpenAsync(CancellationToken cancellationToken)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddCore(Settings());
        var provider = services.BuildServiceProvider();
        await provider.PrepareStorageAsync(cancellationToken);
        return provider;
    }

    /// <summary>False: nothing was ever imported here, so that a reading command has nothing to open (and creates nothing).</summary>
    public bool HasDatabase()
    {
        var settings = Settings();
        return settings.Database.ConnectionString is not null || File.Exists(settings.Data.DatabaseFile);
    }
}
