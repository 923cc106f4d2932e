using System.Net.Http.Headers;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Channels.Teams.Api;

/// <summary>
/// Puts a file where Teams lets the person who accepted it have it. Nowhere but where files are read from, and without a token: such an address is its own
/// permission.
/// </summary>
internal sealed class TeamsUploads(TeamsHttp http, TeamsDownloads downloads, TimeProvider time)
{
    private const string Operation = "Upload";

    public async Task<TeamsResult<bool>> PutAsync(Uri url, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (!downloads.IsFiles(url))
        {
            return Failed(0, "Teams gave an upload address outside Teams, where the bot sends nothing.");
        }

        using var request = new HttpRequestMessage(HttpMethod.Put, url) { Content = new ReadOnlyMemoryContent(content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content.Headers.ContentRange = new ContentRangeHeaderValue(0, content.Length - 1, content.Length);
        using var limit = new CancellationTokenSource(TeamsDownloads.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var response = await http.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return response.IsSuccessStatusCode
                ? new TeamsResult<bool>.Ok(true)
                : Failed((int)response.StatusCode, "The upload address that Teams gave did not accept it.");
        }
        catch (HttpRequestException)
        {
            return Failed(0, "The upload address that Teams gave could not be reached.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(0, $"The upload address that Teams gave did not respond within {Durations.Of(TeamsDownloads.Patience)}.");
        }
    }

    private static TeamsResult<bool>.Failed Failed(int status, string detail) => new(new TeamsError(Operation, status, "", detail));
}
