using System.Net;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Host.Tests.Crashes;

/// <summary>A form of the page as a browser without script sees it.</summary>
/// <param name="Fixed">What is sent whatever is chosen: hidden inputs.</param>
/// <param name="Buttons">Values of the submit buttons named "choice".</param>
/// <param name="Options">Name → values that can be chosen.</param>
/// <param name="Texts">Names of what can be typed into.</param>
internal sealed partial record HtmlForm(
    string Action, IReadOnlyList<KeyValuePair<string, string>> Fixed, IReadOnlyList<string> Buttons, ILookup<string, string> Options,
    IReadOnlyList<string> Texts)
{
    /// <summary>The action of the prompt that this form answers, "boxes.mark"; null: it answers none.</summary>
    public string? Answers => Fixed.FirstOrDefault(f => f.Key == "choice").Value?.Split('|')[0];

    public static IReadOnlyList<HtmlForm> All(
        string html) => [.. Forms().Matches(html).Select(m => Read(Attribute(m.Groups[1].Value, "action"), m.Groups[2].Value))];

    private static HtmlForm Read(string action, string body)
    {
        var inputs = Inputs()
            .Matches(body)
            .Select(m => m.Value)
            .Select(tag => (Type: Attribute(tag, "type"), Name: Attribute(tag, "name"), Value: Attribute(tag, "value")))
            .ToList();
        return new HtmlForm(
            action,
            [.. inputs.Where(i => i.Type == "hidden").Select(i => KeyValuePair.Create(i.Name, i.Value))],
            [.. ButtonTags().Matches(body).Select(m => m.Value).Where(tag => Attribute(tag, "name") == "choice").Select(tag => Attribute(tag, "value"))],
            inputs.Where(i => i.Type is "radio" or "checkbox").ToLookup(i => i.Name, i => i.Value),
            [.. TextAreas().Matches(body).Select(m => Attribute(m.Value, "name"))]);
    }

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $"\\s{name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<form([^>]*)>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("<button[^>]*>")]
    private static partial Regex ButtonTags();

    [GeneratedRegex("<textarea[^>]*>")]
    private static partial Regex TextAreas();
}
