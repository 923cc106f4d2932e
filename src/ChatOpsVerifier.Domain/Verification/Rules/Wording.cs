using ChatOpsVerifier.Domain.Outcomes;

namespace ChatOpsVerifier.Domain.Verification.Rules;

/// <summary>How reasons are put into words.</summary>
internal static class Wording
{
    private const int Longest = 80;

    public static string Name(CheckStatus status) => $"{status.Check.Handle} \"{Shorten(status.Check.Text)}\"";

    public static string Shorten(string text) => Text.Shorten.To(text, Longest);

    public static string List(IReadOnlyCollection<string> items) => string.Join(", ", items.Take(5)) + (items.Count > 5 ? $" and {items.Count - 5} more" : "");

    public static string WithNote(string sentence, string note) => note.Length == 0 ? sentence : $"{sentence} ({Shorten(note)})";

    public static string Word(Outcome outcome) => outcome switch
    {
        Outcome.NotAvailable => "not available",
        Outcome.Verified => "verified",
        Outcome.Refuted => "refuted",
        Outcome.Stale => "stale",
        _ => "unknown",
    };

    public static string Finding(CheckStatus status)
    {
        var from = status.IsDerived ? $", as {List(status.DerivedFrom)} says" : "";
        return status.Answer is { } a ? $"{from}: \"{Shorten(a.Value)}\" ({List(a.EvidenceIds)})" : from;
    }
}
