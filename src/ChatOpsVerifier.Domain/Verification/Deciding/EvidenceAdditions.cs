using System.Globalization;
using ChatOpsVerifier.Domain.Evidence;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>Evidence enters the ledger. It settles nothing yet.</summary>
internal static class EvidenceAdditions
{
    public static Decision Decide(Command.AddEvidence c, VerificationState state)
    {
        if (!Digests.IsSha256(c.Sha256))
        {
            return Ruling.Refuse("bad-digest", $"The evidence's digest is \"{c.Sha256}\"; use 64 lower-case hex digits (SHA-256).");
        }

        if (c.Bytes <= 0)
        {
            return Ruling.Refuse("empty-evidence", $"\"{c.Name}\" is empty. Evidence has to show something.");
        }

        if (state.Evidence.Values.FirstOrDefault(e => e.Sha256 == c.Sha256 && e.Removed is { How: EvidenceRemoval.Redacted }) is { Removed: { } removed } same)
        {
            return Ruling.Refuse(
                "evidence-redacted",
                $"This is {same.Id} again, which was redacted on {removed.At.UtcDateTime:yyyy-MM-dd} because it must not be kept, so it was not added. Send it "
                    + "without the part that must not be kept.");
        }

        if (c.Kind.HasAddress && !IsWebAddress(c.Url))
        {
            return Ruling.Refuse("bad-link", $"\"{c.Url}\" is not a web address. Give a full address that starts with https:// or http://.");
        }

        if (Dates.Objection(c.ObservedOn, c.At) is { } objection)
        {
            return objection;
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"E{state.Evidence.Count + 1}");
        return Ruling.That(new VerificationEvent.EvidenceAdded(
            new EvidenceItem(
                id,
                c.Kind,
                c.Sha256,
                c.Bytes,
                c.MediaType,
                c.Name,
                c.Url,
                c.ObservedOn,
                c.At.ToUniversalTime(),
                c.By) { Origin = c.Origin, Gist = c.Gist, Message = c.Message, NotKept = string.IsNullOrEmpty(c.NotKept) ? null : c.NotKept }));
    }

    private static bool IsWebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.Host.Length > 0;
}
