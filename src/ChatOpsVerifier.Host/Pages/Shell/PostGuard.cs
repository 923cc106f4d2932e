using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Http;
using Microsoft.AspNetCore.Antiforgery;

namespace ChatOpsVerifier.Host.Pages.Shell;

/// <summary>
/// In front of every form: reads it, and takes it only from a page of this server, or with a personal key, which no foreign page
/// can make a browser send.
/// </summary>
internal sealed class PostGuard(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (await FormReading.TryReadAsync(http) is { } refusal)
        {
            return MessageResults.Of(refusal.Status, refusal.Title, refusal.Text);
        }

        return http.Caller() is { IsAmbient: false } || await antiforgery.IsRequestValidAsync(http)
            ? await next(context)
            : MessageResults.Of(
                StatusCodes.Status400BadRequest,
                "Not sent",
                "The form did not come from a page of this server, or this browser keeps no cookies for it. Reload the page and send it again; nothing was "
                    + "recorded.");
    }
}
