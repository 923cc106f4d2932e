using System.Collections.Frozen;
using System.Security.Cryptography;

namespace ChatOpsVerifier.Host.Pages.Shell;

/// <summary>
/// The stylesheet, the script and the icon, read once. Each address carries its content's digest, so that a browser keeps a
/// file for good and still sees a new version at once.
/// </summary>
public sealed class PageAssets
{
    public const string Prefix = "/assets";

    private static readonly FrozenDictionary<string, string> MediaTypes = new Dictionary<string, string>
    {
        ["page.css"] = "text/css; charset=utf-8",
        ["page.js"] = "text/javascript; charset=utf-8",
        ["favicon.svg"] = "image/svg+xml",
    }.ToFrozenDictionary();

    private readonly FrozenDictionary<string, Asset> _assets;

    public PageAssets(IWebHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        _assets = MediaTypes.ToFrozenDictionary(m => m.Key, m => Read(environment, m.Key, m.Value));
    }

    public string PathOf(string name) => $"{Prefix}/{_assets[name].Version}/{name}";

    public Asset? Find(string name) => _assets.GetValueOrDefault(name);

    private static Asset Read(IWebHostEnvironment environment, string name, string mediaType)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(name);
        if (!file.Exists)
        {
            throw new FileNotFoundException($"The page's file \"{name}\" is not in the web root \"{environment.WebRootPath}\".", name);
        }

        using var stream = file.CreateReadStream();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var content = copy.ToArray();
        return new Asset(content, mediaType, Convert.ToHexStringLower(SHA256.HashData(content))[..12]);
    }

    public sealed record Asset(ReadOnlyMemory<byte> Content, string MediaType, string Version);
}
