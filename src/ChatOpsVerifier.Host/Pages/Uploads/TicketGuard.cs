using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Pages.Shell;

namespace ChatOpsVerifier.Host.Pages.Uploads;

/// <summary>In front of everything, also before a body is read: without a good ticket there is no upload page.</summary>
internal sealed class TicketGuard(UploadTickets tickets) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        tickets.Read(context.HttpContext.GetRouteValue("ticket") as string ?? "") is null
            ? MessageResults.Of(
                StatusCodes.Status410Gone,
                "Link not valid",
                $"This link was not created here, or it is older than {Durations.Of(tickets.Life)}. Ask for a new one in the chat.")
            : await next(context);
}
