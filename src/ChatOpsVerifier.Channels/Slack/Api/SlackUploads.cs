using System.Globalization;
using System.Text.Json.Nodes;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Channels.Slack.Api;

/// <summary>Puts a file into Slack: ask where to, send the bytes, say that they are there.</summary>
internal sealed class SlackUploads(SlackCalls calls, SlackHttp http, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="channelId">Null: it is shared nowhere.</param>
    public async Task<SlackResult<UploadedFile>> UploadAsync(
        FileUpload file, string? channelId, string? threadTs, string? comment, CancellationToken cancellationToken)
    {
        var length = file.Content.Length.ToString(CultureInfo.InvariantCulture);
        var target = await calls.CallAsync(
            SlackMethods.GetUploadUrl, SlackBody.Form(("filename", file.Name), ("length", length), ("alt_txt", file.AlternativeText)), null, cancellationToken);
        if (target is not SlackResult<JsonObject>.Ok { Value: var place })
        {
            return target.Map<UploadedFile>(_ => throw new InvalidOperationException("Only what did not succeed is passed on."));
        }

        var id = SlackJson.Need(place, "file_id", SlackMethods.GetUploadUrl);
        await SendAsync(new Uri(SlackJson.Need(place, "upload_url", SlackMethods.GetUploadUrl)), file.Content, cancellationToken);
        var done = await calls.CallAsync(SlackMethods.CompleteUpload, Complete(id, file.Title, channelId, threadTs, comment), channelId, cancellationToken);
        return done.Map(answer => new UploadedFile(id, SlackJson.Text(((answer["files"] as JsonArray)?.FirstOrDefault() as JsonObject)?["permalink"])));
    }

    // The address is its own permission; no token goes along.
    private async Task SendAsync(Uri target, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var body = new ReadOnlyMemoryContent(content);
            body.Headers.ContentType = new("application/octet-stream");
            using var response = await http.Client.PostAsync(target, body, either.Token);
            if (!response.IsSuccessStatusCode)
            {
                throw new HttpRequestException($"The upload was answered with HTTP {(int)response.StatusCode}.", inner: null, response.StatusCode);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException($"The upload did not end within {Durations.Of(Patience)}.");
        }
    }

    private static SlackBody Complete(string id, string title, string? channelId, string? threadTs, string? comment) => SlackBody.Json(json =>
    {
        json.WriteStartArray("files");
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("title", title);
        json.WriteEndObject();
        json.WriteEndArray();
        SlackJson.WriteIfAny(json, "channel_id", channelId);
        SlackJson.WriteIfAny(json, "thread_ts", threadTs);
        SlackJson.WriteIfAny(json, "initial_comment", comment);
    });
}
