using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatOpsVerifier.Host.Json;

/// <summary>Serialisation of everything that goes outside, generated at build time: commands start faster for it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ReportDocument))]
[JsonSerializable(typeof(ReportListDocument))]
[JsonSerializable(typeof(ReportSetDocument))]
[JsonSerializable(typeof(GateDocument))]
[JsonSerializable(typeof(SimulationDocument))]
[JsonSerializable(typeof(ReadinessDocument))]
[JsonSerializable(typeof(EvidenceIndexDocument))]
[JsonSerializable(typeof(OutboxDocument))]
[JsonSerializable(typeof(NewKeyDocument))]
[JsonSerializable(typeof(KeyListDocument))]
[JsonSerializable(typeof(SessionListDocument))]
[JsonSerializable(typeof(PackManifestDocument))]
internal sealed partial class JsonDocuments : JsonSerializerContext
{
    /// <summary>For files and terminals, which need no escaping for the sake of HTML: "Ä" stays "Ä".</summary>
    public static JsonDocuments Readable => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
