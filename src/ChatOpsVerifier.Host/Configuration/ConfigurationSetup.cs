using ChatOpsVerifier.Host.Configuration.Values;
using Microsoft.Extensions.Configuration.Memory;

namespace ChatOpsVerifier.Host.Configuration;

/// <summary>
/// Where settings come from; later ones win: defaults, appsettings.json, appsettings.{Environment}.json, a folder of secrets,
/// environment (`__` for `:`), command line, files named by `…File`.
/// </summary>
internal static class ConfigurationSetup
{
    /// <summary>For the commands that need no web host.</summary>
    public static IConfigurationRoot Build(string contentRoot, string[] args)
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
            ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? "Production";
        var builder = new ConfigurationManager();
        builder.SetBasePath(contentRoot)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddEnvironmentVariables()
            .AddCommandLine(args);
        builder.AddVerifierSources();
        return builder;
    }

    /// <summary>Adds this program's own sources to the usual ones.</summary>
    public static void AddVerifierSources(this IConfigurationManager configuration)
    {
        configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults() });
        var secrets = configuration["Secrets:Folder"];
        if (Directory.Exists(secrets))
        {
            // The framework's own reader of such a folder opens whatever lies in it, and would wait for the writer of a pipe without end.
            configuration.Sources.Insert(
                BeforeEnvironment(configuration.Sources), new FileSecretsSource(FileSecrets.ReadFolder(Path.GetFullPath(secrets)), "secrets folder"));
        }

        configuration.Sources.Add(new FileSecretsSource(FileSecrets.Read(configuration), "a file named by the …File setting"));
    }

    /// <summary>Defaults of what other libraries read from the configuration; the rest has its default in the catalog.</summary>
    private static KeyValuePair<string, string?>[] Defaults() =>
        [Default("AllowedHosts"), Default("Secrets:Folder")];

    private static KeyValuePair<string, string?> Default(string key) => new(key, SettingCatalog.Get(key).Default);

    private static int BeforeEnvironment(IList<IConfigurationSource> sources)
    {
        var at = sources.ToList().FindLastIndex(s => s is Microsoft.Extensions.Configuration.Json.JsonConfigurationSource);
        return at < 0 ? 1 : at + 1;
    }
}
