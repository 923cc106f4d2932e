using System.Globalization;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Host.Access;
using NodaTime;

namespace ChatOpsVerifier.Host.Pages.Shell;

/// <summary>What every component of one response may need to know.</summary>
/// <param name="Me">As whom the person at the browser acts.</param>
/// <param name="Caller">Who they are and what they may do; <c>null</c> on pages for which nobody has to be known.</param>
/// <param name="NeedsKey">This trial is guarded by a shared key, so there is something to sign out of.</param>
/// <param name="Theme">"light", "dark", or null: as the system has it.</param>
/// <param name="Path">Path and query of this page, to come back to.</param>
/// <param name="View">Which view of the report is open, when it is not the first.</param>
/// <param name="Drawing">Which drawing of a page this is, so that an older one that arrives late is known as such.</param>
public sealed record PageContext(
    Person Me,
    IPeople People,
    Caller? Caller,
    bool NeedsKey,
    string? Theme,
    string Path,
    string? View,
    string AntiforgeryField,
    string AntiforgeryToken,
    PageAssets Assets,
    IIds Ids,
    DateTimeOffset Now,
    string Drawing)
{
    private DateTimeZone Zone { get; } = TimeZones.Of(Me.TimeZone);

    public bool IsOperator => Caller?.May(AccessScopes.Answer) == true;

    public bool IsAdmin => Caller?.May(AccessScopes.Admin) == true;

    /// <summary>Nobody has to sign in: the page can be tried as several people.</summary>
    public bool IsTrial => Caller?.IsPersonal == false;

    /// <summary>In the person's own zone: the time alone for today, else with the day.</summary>
    public string Moment(DateTimeOffset at) => Moment(at, Zone);

    public string Moment(DateTimeOffset at, DateTimeZone zone)
    {
        var local = zone.ToLocal(at);
        var today = zone.ToLocal(Now).Date;
        return local.ToString(local.Date == today ? "HH:mm" : "d MMM HH:mm", CultureInfo.InvariantCulture);
    }

    public string ZoneName => Zone.Id;

    public static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
