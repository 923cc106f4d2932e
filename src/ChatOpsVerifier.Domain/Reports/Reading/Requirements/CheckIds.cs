using ChatOpsVerifier.Domain.Reports.Reading.Lines;

namespace ChatOpsVerifier.Domain.Reports.Reading.Requirements;

/// <summary>Gives checks their ids, in file order, and counts equals.</summary>
internal sealed class CheckIds
{
    private readonly Dictionary<(string Path, string Group, string Fingerprint), int> _places = [];
    private readonly Dictionary<string, int> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="same">A key that gave an id already, and that id: it is not worked out twice.</param>
    public (CheckKey Key, string Id) ByPlace(string path, string? group, string fingerprint, (CheckKey Key, string Id)? same = null)
    {
        var place = (path, Fingerprint.Of(group ?? ""), fingerprint);
        var key = new CheckKey(place, _places[place] = _places.GetValueOrDefault(place) + 1);
        return same is { } known && known.Key == key ? known : (key, Fingerprint.CheckId("place", path, place.Item2, fingerprint, key.Ordinal.ToString()));
    }

    public string ByName(string own)
    {
        var ordinal = _names[own] = _names.GetValueOrDefault(own) + 1;
        return Fingerprint.CheckId("own", own.ToUpperInvariant(), ordinal.ToString());
    }
}

internal readonly record struct CheckKey((string Path, string Group, string Fingerprint) Place, int Ordinal);
