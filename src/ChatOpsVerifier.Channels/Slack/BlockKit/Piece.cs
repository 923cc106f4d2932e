using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Channels.Slack.BlockKit;

/// <summary>One block of a message in the making.</summary>
/// <param name="Words">The same in plain words, for the fallback text.</param>
/// <param name="IsAsking">Belongs to what the person answers with, and stays in the chat however long the rest is.</param>
internal sealed record Piece(JsonObject Block, string Words, bool IsAsking = false)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Characters that Slack counts against a message.</summary>
    public int Size { get; } = SizeOf(Block);

    public static int SizeOf(JsonObject block) => block.ToJsonString(Json).Length;
}
