using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Host.Auditing;
using ChatOpsVerifier.Host.Auditing.Packs;

namespace ChatOpsVerifier.Host.Teams;

/// <summary>The app package that an administrator uploads to Teams: the manifest of this installation and both icons, at the root of a zip.</summary>
internal static class TeamsPackage
{
    public const string ManifestName = "manifest.json";

    /// <summary>The nil identifier: keeps the manifest in the repository valid by its schema, and can be nobody's.</summary>
    private const string AppIdPlaceholder = "00000000-0000-0000-0000-000000000000";

    /// <summary>In a domain that is reserved for examples.</summary>
    private const string HostPlaceholder = "verifier.example";

    private static readonly string[] Icons = ["color.png", "outline.png"];
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    public static byte[] Write(Guid appId, Uri publicUrl) =>
        PackZip.Write(
            [new(ManifestName, Encoding.UTF8.GetBytes(Manifest(appId, publicUrl).ToJsonString(Readable))), .. Icons.Select(i => new PackFile(i, Read(i)))],
            default);

    private static JsonObject Manifest(Guid appId, Uri publicUrl)
    {
        var page = new UriBuilder(publicUrl) { Query = "", Fragment = "" }.Uri.AbsoluteUri;
        return (JsonObject)Fill(JsonNode.Parse(Read(ManifestName))!, text =>
            text == AppIdPlaceholder ? appId.ToString("D")
            : text == HostPlaceholder ? publicUrl.IdnHost
            : text == $"https://{HostPlaceholder}/" ? page
            : text);
    }

    private static JsonNode Fill(JsonNode node, Func<string, string> fill) => node switch
    {
        JsonObject parts => new JsonObject(parts.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)Fill(p.Value!, fill)))),
        JsonArray list => new JsonArray([.. list.Select(n => Fill(n!, fill))]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(fill(text)),
        _ => node.DeepClone(),
    };

    private static byte[] Read(string name)
    {
        using var stream = typeof(TeamsPackage).Assembly.GetManifestResourceStream($"Teams/{name}")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
