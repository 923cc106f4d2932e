using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Pages.Live;
using Microsoft.AspNetCore.Antiforgery;

namespace ChatOpsVerifier.Host.Pages.Shell;

/// <summary>Reads from a request who is there and how they like the page.</summary>
internal sealed class PageContexts(
    IPeople people, SharedKey shared, IAntiforgery antiforgery, PageAssets assets, IIds ids, DrawingOrder order, TimeProvider clock)
{
    public PageContext For(HttpContext http)
    {
        var tokens = antiforgery.GetAndStoreTokens(http);
        return new PageContext(
            http.Me(),
            people,
            http.Caller(),
            shared.IsNeeded,
            Preferences.ThemeOf(http.Request),
            http.Request.Path + http.Request.QueryString.ToUriComponent(),
            Enum.TryParse<ReportTab>(http.Request.Query["view"], ignoreCase: true, out var tab) && Enum.IsDefined(tab)
                ? tab.ToString().ToLowerInvariant()
                : null,
            tokens.FormFieldName,
            tokens.RequestToken!,
            assets,
            ids,
            clock.GetUtcNow(),
            order.Next());
    }
}
