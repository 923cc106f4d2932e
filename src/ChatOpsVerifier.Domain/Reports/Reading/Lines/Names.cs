namespace ChatOpsVerifier.Domain.Reports.Reading.Lines;

/// <summary>Gives out names that are unique in the report: "deploy", "deploy~2", "deploy~3".</summary>
internal sealed class Names
{
    private readonly Dictionary<string, int> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string Unique(string wanted)
    {
        if (_taken.TryAdd(wanted, 1))
        {
            return wanted;
        }

        string name;
        do
        {
            name = $"{wanted}~{++_taken[wanted]}";
        }
        while (!_taken.TryAdd(name, 1));
        return name;
    }
}
