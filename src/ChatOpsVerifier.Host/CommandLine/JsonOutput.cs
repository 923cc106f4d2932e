using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ChatOpsVerifier.Host.CommandLine;

internal static class JsonOutput
{
    /// <summary>Through the writer for people: what it escapes, it escapes as JSON does, and it can only be inside a string.</summary>
    public static Task WriteAsync<T>(
        Terminal terminal, T document, JsonTypeInfo<T> type) => terminal.Out.WriteLineAsync(JsonSerializer.Serialize(document, type));
}
