using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Verification.Rules;

/// <summary>How reasons are put into words.</summary>
internal static class ReasonPhrases
{
    private const int Longest = 80;

    public static string Name(CheckStatus status) => $"{status.Check.Handle} \"{Quoted(status.Check.Text)}\"";

    public static string Quoted(string text) => Shorten.To(text, Longest);

    public static string List(IReadOnlyCollection<string> items) => string.Join(", ", items.Take(5)) + (items.Count > 5 ? $" and {items.Count - 5} more" : "");

    public static string WithNote(string sentence, string note) => note.Length == 0 ? sentence : $"{sentence} ({Quoted(note)})";

    public static string Finding(CheckStatus status)
    {
        var from = status.IsDerived ? $", as {List(status.DerivedFrom)} says" : "";
        return status.Answer is { } a ? $"{from}: \"{Quoted(a.Value)}\" ({List(a.EvidenceIds)})" : from;
    }
}
