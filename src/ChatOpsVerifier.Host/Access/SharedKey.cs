using System.Globalization;
using System.Security.Cryptography;
using ChatOpsVerifier.Host.Configuration;
using Microsoft.AspNetCore.DataProtection;

namespace ChatOpsVerifier.Host.Access;

/// <summary>The one key of all who try the page on this machine (`Web:AccessKey`). It says that somebody may look, and nothing about who it is.</summary>
internal sealed class SharedKey
{
    private const string CookieName = "verifier-key";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private readonly string? _digest;
    private readonly ITimeLimitedDataProtector _protector;

    public SharedKey(Settings settings, IDataProtectionProvider protection)
    {
        _digest = settings.Web.AccessKey is { } key ? Tokens.Digest(key) : null;
        // The purpose names the key: with another key, earlier sign-ins are worth nothing.
        _protector = protection.CreateProtector("web-access", _digest ?? "").ToTimeLimitedDataProtector();
    }

    public bool IsNeeded => _digest is not null;

    public bool Is(string candidate) => _digest is not null && Tokens.AreEqual(Tokens.Digest(candidate), _digest);

    public bool WasShown(HttpRequest request)
    {
        if (request.Cookies[CookieName] is not { } cookie)
        {
            return false;
        }

        try
        {
            _protector.Unprotect(cookie);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    public void Remember(
        HttpContext http) =>
            http.Response.Cookies.Append(CookieName, _protector.Protect(Lifetime.TotalDays.ToString(CultureInfo.InvariantCulture), Lifetime), new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        IsEssential = true,
        MaxAge = Lifetime,
    });

    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(CookieName);
}
