using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.Sections;

namespace ChatOpsVerifier.Domain.Reports.Reading.Drafting;

/// <summary>What people decided about places of this file, and the ids by which places are known.</summary>
internal sealed class Choices(IReadOnlyCollection<ReadingChoice> made)
{
    private readonly Dictionary<string, ReadingChoice> _made = made.ToDictionary(c => c.Place, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);

    /// <summary>Gives the next place of this wording under this heading its id.</summary>
    /// <param name="kind">Starts the id: "table", "list", "item".</param>
    public string Place(string kind, Section section, string wording)
    {
        string[] parts = [kind, section.Path, Fingerprint.Of(wording)];
        var key = string.Join('\u0000', parts);
        var ordinal = _ordinals[key] = _ordinals.GetValueOrDefault(key) + 1;
        return $"{kind}:{Fingerprint.Hash([.. parts, $"{ordinal}"])}";
    }

    public ReadingChoice? Of(string place) => _made.GetValueOrDefault(place);
}
