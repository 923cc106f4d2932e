using System.Net;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Host.Tests.Programs;

/// <summary>Two people, and how somebody at the page becomes one of them.</summary>
internal static partial class People
{
    public static IReadOnlyList<(string Key, string Value)> OperatorAndReviewer { get; } =
    [
        ("Operators:0:Id", "olga"), ("Operators:0:Name", "Olga"), ("Operators:0:Web", "olga"),
        ("Operators:1:Id", "rita"), ("Operators:1:Name", "Rita"), ("Operators:1:Web", "rita"), ("Operators:1:Role", "Reviewer"),
    ];

    /// <param name="page">Any page of the server, for its form token.</param>
    public static async Task BecomeAsync(HttpClient client, string page, string id)
    {
        using var form = new FormUrlEncodedContent([new("as", id), new("back", "/outbox"), TokenOf(page)]);
        using var answer = await client.PostAsync("/identity", form, TestContext.Current.CancellationToken);
        // Answered with a redirect, which this client may or may not follow.
        Assert.True((int)answer.StatusCode < 400, $"{answer.StatusCode}");
    }

    public static KeyValuePair<string, string> TokenOf(string page)
    {
        var match = Token().Match(page);
        return new(match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value));
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(__RequestVerificationToken)\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
