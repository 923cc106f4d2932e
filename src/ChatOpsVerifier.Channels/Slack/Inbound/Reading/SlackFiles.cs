using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Shared.Reading;
using ChatOpsVerifier.Channels.Slack.Api;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Slack.Inbound.Reading;

/// <summary>
/// Files of a message or a modal. Nothing is fetched before it is asked for; what Slack does not hand out is refused in words,
/// and what it does not hand out just now is a fault, so that the delivery comes again.
/// </summary>
internal sealed class SlackFiles(ISlackApi api)
{
    public ImmutableArray<IncomingFile> Of(IEnumerable<Payload> files) => [.. files.Select(Of)];

    /// <summary>Files of which only the ids are known.</summary>
    public async Task<ImmutableArray<IncomingFile>> OfAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var files = ImmutableArray.CreateBuilder<IncomingFile>();
        foreach (var id in ids)
        {
            try
            {
                files.Add(Of(await AskAsync(id, cancellationToken)));
            }
            catch (FileUnavailableException gone)
            {
                files.Add(new IncomingFile(id, null, _ => throw gone));
            }
        }

        return files.ToImmutable();
    }

    private IncomingFile Of(Payload file)
    {
        var id = file.Text("id");
        var name = file.TextOrNone("name") ?? file.TextOrNone("title") ?? id;
        return new IncomingFile(name, file.NumberOrNone("size"), cancellationToken => OpenAsync(file, id, cancellationToken));
    }

    private async Task<Stream> OpenAsync(Payload file, string id, CancellationToken cancellationToken)
    {
        Refuse(file);
        var whole = file.TextOrNone("file_access") == "check_file_info" || AddressOf(file) is null ? await AskAsync(id, cancellationToken) : file;
        Refuse(whole);
        return AddressOf(whole) is { } address
            ? await api.DownloadAsync(address, cancellationToken)
            : throw new FileUnavailableException("Slack gives no address to read it from. Upload the file itself.");
    }

    /// <summary>Files of Slack Connect channels and of modals may come as an id alone.</summary>
    private async Task<Payload> AskAsync(string id, CancellationToken cancellationToken) => await api.GetFileAsync(id, cancellationToken) switch
    {
        SlackResult<JsonObject>.Ok ok => Payload.Of(JsonSerializer.SerializeToElement(ok.Value)),
        SlackResult<JsonObject>.Failed failed => throw new FileUnavailableException($"Slack does not provide it: {failed.Error.Detail}"),
        _ => throw new HttpRequestException("Slack asked to wait before it gives details of a file."),
    };

    private static void Refuse(Payload file)
    {
        var refusal = (file.TextOrNone("mode"), file.TextOrNone("file_access")) switch
        {
            ("tombstone", _) => "It was deleted in Slack. Upload it again.",
            ("hidden_by_limit", _) => "Slack hides it, because the workspace is over its plan's limit. Upload it again.",
            ("external", _) => External,
            (_, "access_denied") => "Slack does not let this app read it. Upload it here yourself.",
            (_, "file_not_found") => "Slack no longer finds it. Upload it again.",
            _ when file.Flag("is_external") => External,
            _ => null,
        };
        if (refusal is not null)
        {
            throw new FileUnavailableException(refusal);
        }
    }

    private const string External = "It is stored outside Slack, which only links to it. Download it and upload the file itself, or paste its link as text.";

    private static Uri? AddressOf(Payload file) =>
        Uri.TryCreate(file.TextOrNone("url_private_download") ?? file.TextOrNone("url_private"), UriKind.Absolute, out var address) ? address : null;
}
