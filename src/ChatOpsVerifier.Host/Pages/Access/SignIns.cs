using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using ChatOpsVerifier.Host.Configuration;
using Microsoft.AspNetCore.DataProtection;

namespace ChatOpsVerifier.Host.Pages.Access;

/// <summary>Who has shown the access key, and how often somebody may guess at it.</summary>
internal sealed class SignIns : IDisposable
{
    private const string CookieName = "verifier-key";
    private const int GuessesPerMinute = 10;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private readonly byte[]? _key;
    private readonly ITimeLimitedDataProtector _protector;
    private readonly PartitionedRateLimiter<string> _guesses;

    public SignIns(Settings settings, IDataProtectionProvider protection)
    {
        // Both sides are hashed, so that the comparison takes the same time whatever the lengths.
        _key = settings.Web.AccessKey is { } key ? Digest(key) : null;
        // The purpose names the key: with another key, earlier sign-ins are worth nothing.
        _protector = protection.CreateProtector("web-access", _key is null ? "" : Convert.ToHexString(SHA256.HashData(_key))).ToTimeLimitedDataProtector();
        _guesses = PartitionedRateLimiter.Create<string, string>(from => RateLimitPartition.GetFixedWindowLimiter(from, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = GuessesPerMinute,
            Window = TimeSpan.FromMinutes(1),
        }));
    }

    public bool IsNeeded => _key is not null;

    /// <returns>False: too many wrong guesses from there; wait a minute.</returns>
    public bool MayGuess(HttpContext http)
    {
        // Zero permits asks whether any are left without taking one: only wrong guesses cost.
        using var lease = _guesses.AttemptAcquire(From(http), permitCount: 0);
        return lease.IsAcquired;
    }

    public bool IsKey(HttpContext http, string candidate)
    {
        if (_key is not null && CryptographicOperations.FixedTimeEquals(Digest(candidate), _key))
        {
            return true;
        }

        _guesses.AttemptAcquire(From(http)).Dispose();
        return false;
    }

    public bool IsSignedIn(HttpRequest request)
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

    public void SignIn(HttpContext http) => http.Response.Cookies.Append(CookieName, _protector.Protect(Lifetime.TotalDays.ToString(CultureInfo.InvariantCulture), Lifetime), new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        IsEssential = true,
        MaxAge = Lifetime,
    });

    public static void SignOut(HttpContext http) => http.Response.Cookies.Delete(CookieName);

    public void Dispose() => _guesses.Dispose();

    private static string From(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
