using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Testing.Slack;

/// <param name="OnlyFor">User id; null: everybody in the channel sees it.</param>
public sealed record FakeMessage(
    string ChannelId, string Ts, string? ThreadTs, string? OnlyFor, string Text, JsonArray Blocks, JsonObject? Metadata, FakeFile? File = null);

public sealed record FakeFile(string Id, string Name, byte[] Content);
