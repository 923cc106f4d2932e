using ChatOpsVerifier.Host.Backups;
using ChatOpsVerifier.Host.Composition;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Persistence.Folders;
using ChatOpsVerifier.Persistence.Storage;

namespace ChatOpsVerifier.Host.CommandLine;

/// <summary>What every command gets: the terminal, and settings and services when it asks for them.</summary>
internal sealed class CommandContext(string[] settingArguments, Terminal terminal)
{
    private readonly string _contentRoot = ContentRoot.Find();
    private IConfigurationRoot? _configuration;
    private Settings? _settings;

    public Terminal Terminal { get; } = terminal;

    /// <summary>Read once: a secret that comes out of a pipe is there once.</summary>
    public IConfigurationRoot Configuration() => _configuration ??= ConfigurationSetup.Build(_contentRoot, settingArguments);

    public Settings Settings() => _settings ??= SettingsReader.Read(Configuration(), _contentRoot, []);

    public string FolderOf(string relative) => Path.GetFullPath(relative, _contentRoot);

    /// <summary>
    /// The services over the database, brought to its present schema, for a command that writes. Commands say what they say themselves, so logs go nowhere.
    /// </summary>
    /// <exception cref="DatabaseUnusableException">The folder is being restored, or cannot be used.</exception>
    public async Task<ServiceProvider> OpenAsync(CancellationToken cancellationToken)
    {
        var settings = Settings();
        LostDatabase.Refuse(settings.Data.Folder, settings.DatabaseFile);
        var lease = FolderLease.Write(settings.Data.Folder);
        try
        {
            // By a factory, so that it goes with the services.
            return await PrepareAsync(settings, services => services.AddSingleton(_ => lease), isReadOnly: false, cancellationToken);
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    /// <summary>The same for a command that only reads: works without the right to write, too, and creates nothing then.</summary>
    public Task<ServiceProvider> OpenToReadAsync(CancellationToken cancellationToken)
    {
        var settings = Settings();
        return PrepareAsync(settings, _ => { }, !FolderAccess.IsWritable(settings.Data.Folder, settings.DatabaseFile), cancellationToken);
    }

    /// <summary>The services, over a database that is left as it is: neither made nor brought up to date.</summary>
    public ServiceProvider OpenUnprepared()
    {
        var settings = Settings();
        return Build(settings, _ => { }, !FolderAccess.IsWritable(settings.Data.Folder, settings.DatabaseFile));
    }

    /// <summary>False: nothing was ever imported here, so that a reading command has nothing to open (and creates nothing).</summary>
    /// <exception cref="DatabaseUnusableException">There was a database, and it is gone.</exception>
    public bool HasDatabase()
    {
        var settings = Settings();
        LostDatabase.Refuse(settings.Data.Folder, settings.DatabaseFile);
        return settings.DatabaseFile is not { } file || File.Exists(file);
    }

    private static async Task<ServiceProvider> PrepareAsync(
        Settings settings, Action<IServiceCollection> add, bool isReadOnly, CancellationToken cancellationToken)
    {
        var provider = Build(settings, add, isReadOnly);
        try
        {
            provider.GetService<FolderLease>();
            await provider.PrepareStorageAsync(cancellationToken);
            return provider;
        }
        catch
        {
            await provider.DisposeAsync();
            throw;
        }
    }

    private static ServiceProvider Build(Settings settings, Action<IServiceCollection> add, bool isReadOnly)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddCore(settings);
        services.AddBackups();
        services.Configure<PersistenceOptions>(o => o.ReadOnly = isReadOnly);
        add(services);
        return services.BuildServiceProvider();
    }
}
