using System.Text;
using System.Text.Json;

namespace ChatOpsVerifier.Testing.Slack;

/// <param name="Path">The method's name, or a path that begins with a slash.</param>
public sealed record FakeRequest(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Method { get; init; } = "POST";

    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonElement.Parse(Body);

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
