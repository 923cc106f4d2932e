using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Pages.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace ChatOpsVerifier.Host.Pages.Access;

/// <summary>
/// In front of every form: reads it within the upload limit (large files go to a temporary file, never all into memory), and
/// takes it only from a page of this server.
/// </summary>
internal sealed class PostGuard(Settings settings, IAntiforgery antiforgery) : IEndpointFilter
{
    /// <summary>For the other fields of the form and the multipart headers.</summary>
    private const long Around = 1024 * 1024;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var limit = settings.Evidence.MaxBytes + Around;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit;
        }

        try
        {
            await http.Request.ReadFormAsync(
                new FormOptions { MultipartBodyLengthLimit = limit, ValueLengthLimit = (int)Around, BufferBodyLengthLimit = limit },
                http.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return MessageResults.Of(
                StatusCodes.Status413PayloadTooLarge,
                "Too large",
                $"What was sent could not be read as a form of at most {limit:N0} bytes. One file may have {settings.Evidence.MaxBytes:N0} bytes (Evidence:MaxBytes).");
        }

        return await antiforgery.IsRequestValidAsync(http)
            ? await next(context)
            : MessageResults.Of(
                StatusCodes.Status400BadRequest,
                "Not sent",
                "The form did not come from a page of this server, or this browser keeps no cookies for it. Reload the page and send it again; nothing was recorded.");
    }
}
