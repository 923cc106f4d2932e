using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatOpsVerifier.Persistence.Folders;

/// <summary>Who serves a folder, as it says itself in <c>server.json</c> for others to read. True only while the lock is held.</summary>
/// <param name="Process">Its id, as its own machine counts.</param>
/// <param name="Addresses">Empty until it listens.</param>
public sealed record FolderUser(int Process, string Machine, DateTimeOffset Since, IReadOnlyList<string> Addresses)
{
    public override string ToString()
    {
        var where = Machine == Environment.MachineName ? "" : $" on {Machine}";
        return Addresses.Count == 0
            ? $"process {Process}{where}, which is starting"
            : FormattableString.Invariant($"process {Process}{where} at {string.Join(" and ", Addresses)}, since {Since.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z");
    }

    internal static FolderUser? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), FolderUserJson.Default.FolderUser) is { Machine: not null, Addresses: not null } user
                ? user
                : null;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Best effort: the lock does not rest on it.</summary>
    internal void Write(string path)
    {
        try
        {
            var next = path + ".next";
            File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(this, FolderUserJson.Default.FolderUser));
            File.Move(next, path, overwrite: true);
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            // A full disk, for one. Others are then refused without a name.
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FolderUser))]
internal sealed partial class FolderUserJson : JsonSerializerContext;
