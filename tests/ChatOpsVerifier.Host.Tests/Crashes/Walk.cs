using ChatOpsVerifier.Testing;

namespace ChatOpsVerifier.Host.Tests.Crashes;

/// <summary>
/// The operator's part of a conversation by a fixed script: whatever the page asks, the same answer is given, so that two walks
/// say the same.
/// </summary>
internal sealed class Walk
{
    private const string Page = $"/r/{Samples.CanonicalSlug}";

    /// <summary>What is pressed where there is a choice, the first of these that is offered.</summary>
    private static readonly string[] Preferred = ["plan.use", "finding.start", "summary.confirm", "value.quick", "value.so"];
    private static readonly string[] Places =
    [
        "settings",
        "overview",
        "history",
        "operations",
        "support",
        "members",
        "exports",
        "schedules",
        "regions",
        "billing",
        "audit",
        "alerts"
    ];
    private int _proofs;

    /// <summary>The next turn, from the page as it is; null: nothing is asked any longer.</summary>
    public PersonAction? Next(string html)
    {
        var forms = HtmlForm.All(html).Where(f => f.Fixed.Any(x => x.Key == "prompt")).ToList();
        if (forms.Find(f => f.Answers == "boxes.mark") is { } boxes)
        {
            return Fill(boxes, boxes.Options["field.boxes"].Select(v => KeyValuePair.Create("field.boxes", v)));
        }

        if (forms.Find(f => f.Answers == "evidence.give") is { } proof)
        {
            var place = Places[_proofs % Places.Length];
            return Fill(
                proof,
                [new(
                    "field.evidence",
                    $"Opened the {place} page together with the administrator (visit {(char)('a' + _proofs++)}): it reads as answered, in plain words.")]);
        }

        return Preferred
            .SelectMany(action => forms.SelectMany(f => f.Buttons
                .Where(b => b.StartsWith(action + "|", StringComparison.Ordinal))
                .Select(b => Fill(f, [new("choice", b)]))))
            .FirstOrDefault();
    }

    public static Task<string> OpenAsync(HttpClient client) => client.GetStringAsync(Page);

    private static PersonAction Fill(HtmlForm form, IEnumerable<KeyValuePair<string, string>> chosen) => new(form.Action, [.. form.Fixed, .. chosen]);
}

/// <summary>One filled form. Sent again, it is the same turn.</summary>
internal sealed record PersonAction(string Action, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <returns>The page that follows.</returns>
    public async Task<string> SendAsync(HttpClient client)
    {
        using var content = new FormUrlEncodedContent(Fields);
        using var answer = await client.PostAsync(new Uri(Action, UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }
}
