using ChatOpsVerifier.Domain.Reports.Reading.Lines;

namespace ChatOpsVerifier.Domain.Reports.Reading.Requirements;

/// <summary>Gives checks their ids, in file order, and counts equals.</summary>
internal sealed class CheckIds
{
    private readonly Dictionary<CheckPlace, int> _places = [];

    /// <summary>By how many more checks the dialect before this one knew a place than this one does; less than none: it read fewer there.</summary>
    private readonly Dictionary<CheckPlace, int> _formerPlaces = [];

    private readonly Dictionary<string, int> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _formerNames = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="formerly">Where the dialect before this one knew it; <c>null</c>: that did not read it, so that its equals are counted apart.</param>
    public (string Id, string? Former) ByPlace(CheckPlace place, CheckPlace? formerly)
    {
        var ordinal = _places[place] = _places.GetValueOrDefault(place) + 1;
        var id = IdOf(place, ordinal);
        if (formerly != place)
        {
            _formerPlaces[place] = _formerPlaces.GetValueOrDefault(place) - 1;
        }

        if (formerly is not { } other)
        {
            return (id, null);
        }

        if (other != place)
        {
            _formerPlaces[other] = _formerPlaces.GetValueOrDefault(other) + 1;
        }

        var former = (other == place ? ordinal : _places.GetValueOrDefault(other)) + (_formerPlaces.Count == 0 ? 0 : _formerPlaces.GetValueOrDefault(other));
        return (id, other == place && former == ordinal ? id : IdOf(other, former));
    }

    /// <param name="isNew">The dialect before this one did not read it.</param>
    public (string Id, string? Former) ByName(string own, bool isNew) => (ByName(_names, own), isNew ? null : ByName(_formerNames, own));

    private static string IdOf(CheckPlace place, int ordinal) => Fingerprint.CheckId("place", place.Path, place.Group, place.Fingerprint, ordinal.ToString());

    private static string ByName(Dictionary<string, int> names, string own)
    {
        var ordinal = names[own] = names.GetValueOrDefault(own) + 1;
        return Fingerprint.CheckId("own", own.ToUpperInvariant(), ordinal.ToString());
    }
}

/// <param name="Path">Of headings.</param>
/// <param name="Group">Fingerprint of the label above; empty: there is none.</param>
/// <param name="Fingerprint">Of the check's text.</param>
internal readonly record struct CheckPlace(string Path, string Group, string Fingerprint);
