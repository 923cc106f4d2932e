using System.Security.Claims;
using ChatOpsVerifier.Channels.Shared.Transport;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Configuration.Sections;
using ChatOpsVerifier.Host.Pages.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ChatOpsVerifier.Host.Pages.Access;

/// <summary>
/// Sign-in with an OpenID provider, by the framework's own handler: code flow with PKCE, state and nonce. It ends in a session of
/// this program; what the provider sent is looked at once and not kept.
/// </summary>
internal static partial class OpenIdSignIn
{
    public const string Path = "/sign-in/openid";

    public const string DonePath = "/sign-in/openid/done";

    private const string Scheme = OpenIdConnectDefaults.AuthenticationScheme;

    public static void AddOpenId(this IServiceCollection services, WebSettings web)
    {
        if (web.OpenId is not { } openId)
        {
            return;
        }

        // The handler wants a scheme to hand its result to; the result is taken before it gets there.
        services
            .AddAuthentication()
            .AddCookie(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddOpenIdConnect(Scheme, o => Configure(o, openId, web.PublicUrl));
    }

    public static void UseOpenId(this WebApplication app)
    {
        if (app.Services.GetRequiredService<Settings>().Web.OpenId is not null)
        {
            app.UseAuthentication();
        }
    }

    public static void MapOpenId(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<Settings>().Web.OpenId is not null)
        {
            endpoints
                .MapGet(
                    Path,
                    (HttpContext http) => Results.Challenge(
                        new AuthenticationProperties { RedirectUri = Preferences.Local(http.Request.Query["back"].ToString()) }, [Scheme]))
                .IsOpen();
        }
    }

    private static void Configure(OpenIdConnectOptions options, OpenIdSettings openId, Uri? publicUrl)
    {
        var authority = openId.Authority!;
        (options.Authority, options.ClientId, options.ClientSecret) = (authority.AbsoluteUri.TrimEnd('/'), openId.ClientId, openId.ClientSecret);
        options.RequireHttpsMetadata = authority.Scheme == Uri.UriSchemeHttps;
        options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.CallbackPath = DonePath;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // The answer comes as a redirect: a form posted from the provider's site would come without Lax cookies.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        options.Scope.Clear();
        options.Scope.Add("openid");
        if (openId.Claim == "email")
        {
            options.Scope.Add("email");
            // Many providers put the address there alone.
            options.GetClaimsFromUserInfoEndpoint = true;
            options.ClaimActions.MapUniqueJsonKey("email", "email");
            options.ClaimActions.MapUniqueJsonKey("email_verified", "email_verified");
        }

        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            (cookie.SameSite, cookie.SecurePolicy) = (
                SameSiteMode.Lax, publicUrl?.Scheme == Uri.UriSchemeHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest);
        }

        options.Events = new OpenIdConnectEvents
        {
            OnRedirectToIdentityProvider = context =>
            {
                // Behind a proxy, a request does not know under which address people came.
                context.ProtocolMessage.RedirectUri = publicUrl is null
                    ? context.ProtocolMessage.RedirectUri
                    : $"{publicUrl.AbsoluteUri.TrimEnd('/')}{DonePath}";
                return Task.CompletedTask;
            },
            OnTicketReceived = context => TakeAsync(context, openId),
            OnRemoteFailure = FailAsync,
            OnAccessDenied = async context =>
            {
                context.HandleResponse();
                await ShowAsync(context.HttpContext, StatusCodes.Status403Forbidden, "The provider says that the sign-in was cancelled.");
            },
        };
    }

    private static async Task TakeAsync(TicketReceivedContext context, OpenIdSettings openId)
    {
        context.HandleResponse();
        var (http, services) = (context.HttpContext, context.HttpContext.RequestServices);
        var (value, problem) = ValueOf(context.Principal!, openId.Claim);
        if (value is null || Find(services.GetRequiredService<IPeople>(), value, openId.Claim) is not { } person)
        {
            await ShowAsync(
                http,
                StatusCodes.Status403Forbidden,
                problem
                    ?? $"The provider knows you as {openId.Claim} “{value}”, but no person here has that in Operators:n:OpenId. Ask the administrator "
                        + "to add it.");
            return;
        }

        await services.GetRequiredService<Sessions>().OpenAsync(http, person, "openid", AccessScopeNames.Of(person), keyId: null);
        http.Response.Redirect(Preferences.Local(context.ReturnUri ?? "/"));
    }

    private static (string? Value, string? Problem) ValueOf(ClaimsPrincipal principal, string claim)
    {
        var value = principal.FindFirstValue(claim);
        return value is null ? (null, $"The provider sent no claim “{claim}”.")
            : claim == "email"
                && !string.Equals(principal.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase) ? (
                    null, "The provider has not verified your e-mail address, so it proves nothing.")
            : (value, null);
    }

    // A subject is compared to the letter; an address as mail does it.
    private static Person? Find(IPeople people, string value, string claim) => people.All.FirstOrDefault(p => string.Equals(
        p.Addresses.GetValueOrDefault(OpenIdSettings.Channel), value, claim == "sub" ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase));

    private static async Task FailAsync(RemoteFailureContext context)
    {
        context.HandleResponse();
        var services = context.HttpContext.RequestServices;
        if (services.GetRequiredService<OpenIdFailures>().Count() is { } since)
        {
            Log.Failed(services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OpenIdSignIn)), context.Failure?.GetType().Name ?? "unknown", since);
        }

        await ShowAsync(
            context.HttpContext,
            StatusCodes.Status400BadRequest,
            "The provider's response could not be used: it was changed, used before, too late, or meant for another browser. Sign in again.");
    }

    private static Task ShowAsync(HttpContext http, int status, string text) => MessageResults.Of(status, "Not signed in", text).ExecuteAsync(http);

    private static partial class Log
    {
        [LoggerMessage(
            245, LogLevel.Warning, "{Count} responses of the OpenID provider could not be used since the last such message; the latest: {Failure:l}")]
        public static partial void Failed(ILogger logger, string failure, int count);
    }
}

/// <summary>Answers that could not be used.</summary>
internal sealed class OpenIdFailures(TimeProvider time)
{
    private readonly RefusalTally _tally = new(time);

    /// <returns>How many since it was last logged; <c>null</c> if it is not to be logged now.</returns>
    public int? Count() => _tally.Count();
}
