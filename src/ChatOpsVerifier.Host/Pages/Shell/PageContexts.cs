using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Pages.Live;
using ChatOpsVerifier.Host.Pages.Reports;
using Microsoft.AspNetCore.Antiforgery;

namespace ChatOpsVerifier.Host.Pages.Shell;

/// <summary>Reads from a request who is there and how they like the page.</summary>
internal sealed class PageContexts(IPeople people, Settings settings, IAntiforgery antiforgery, PageAssets assets, IIds ids, DrawingOrder order, TimeProvider clock)
{
    public PageContext For(HttpContext http)
    {
        var tokens = antiforgery.GetAndStoreTokens(http);
        return new PageContext(
            Me(http),
            people,
            settings.Web.AccessKey is not null,
            Preferences.ThemeOf(http.Request),
            http.Request.Path + http.Request.QueryString.ToUriComponent(),
            Enum.TryParse<ReportTab>(http.Request.Query["view"], ignoreCase: true, out var tab) && Enum.IsDefined(tab) ? tab.ToString().ToLowerInvariant() : null,
            tokens.FormFieldName,
            tokens.RequestToken!,
            assets,
            ids,
            clock.GetUtcNow(),
            order.Next());
    }

    /// <summary>The chosen person; before anybody chose: the first operator, since somebody has to answer.</summary>
    public Person Me(HttpContext http) =>
        people.All.FirstOrDefault(p => p.Id == Preferences.PersonOf(http.Request))
        ?? people.All.FirstOrDefault(p => p.Role == PersonRole.Operator)
        ?? people.All[0];
}
