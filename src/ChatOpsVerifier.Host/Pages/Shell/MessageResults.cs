using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatOpsVerifier.Host.Pages.Shell;

/// <summary>A page that says what went wrong.</summary>
internal static class MessageResults
{
    public static IResult Of(int status, string title, string text) => new MessageResult(status, title, text);

    private sealed class MessageResult(int status, string title, string text) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var page = httpContext.RequestServices.GetRequiredService<PageContexts>().For(httpContext);
            return new RazorComponentResult<MessagePage>(new { Page = page, Title = title, Text = text }) { StatusCode = status }.ExecuteAsync(httpContext);
        }
    }
}
