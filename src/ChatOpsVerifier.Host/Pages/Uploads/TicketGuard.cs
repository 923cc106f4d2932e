using ChatOpsVerifier.Host.Pages.Shell;

namespace ChatOpsVerifier.Host.Pages.Uploads;

/// <summary>In front of everything, also before a body is read: without a good ticket there is no upload page.</summary>
internal sealed class TicketGuard(UploadTickets tickets) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        tickets.Read(context.HttpContext.GetRouteValue("ticket") as string ?? "") is null
            ? MessageResults.Of(StatusCodes.Status410Gone, "Not good any more", $"This address is not one that was made here, or its {tickets.Life.TotalMinutes:0} minutes are over. Ask for another one in the chat.")
            : await next(context);
}
