namespace ChatOpsVerifier.Host.Access;

/// <summary>On a trial without sign-in: as whom a browser tries the page, kept in a cookie.</summary>
internal static class ChosenPerson
{
    public const string Cookie = "verifier-person";

    /// <returns>The person's id as the browser sends it; null: nobody was chosen.</returns>
    public static string? Of(HttpRequest request) => request.Cookies[Cookie];
}
