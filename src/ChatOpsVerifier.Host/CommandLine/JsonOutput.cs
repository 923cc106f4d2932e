using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ChatOpsVerifier.Host.CommandLine;

internal static class JsonOutput
{
    public static async Task WriteAsync<T>(Terminal terminal, T document, JsonTypeInfo<T> type)
    {
        await terminal.Out.FlushAsync();
        await JsonSerializer.SerializeAsync(terminal.Raw, document, type);
        terminal.Raw.Write("\n"u8);
    }
}
