using Microsoft.AspNetCore.Http.Features;

namespace ChatOpsVerifier.Host.Http;

/// <summary>A request's body to the byte, for anyone who verifies it before it is parsed.</summary>
internal static class BoundedBody
{
    /// <param name="largest">Bytes.</param>
    /// <returns>Null: it is larger.</returns>
    public static async Task<byte[]?> ReadAsync(HttpContext http, int largest)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = largest;
        }

        try
        {
            using var body = new MemoryStream((int)Math.Clamp(http.Request.ContentLength ?? 0, 0, largest));
            // No token: the read ends with its connection, in the one way after which the web server can go on.
            await http.Request.Body.CopyToAsync(body, CancellationToken.None);
            return body.Length > largest ? null : body.ToArray();
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            BadInput.EndConnection(http);
            return null;
        }
    }
}
