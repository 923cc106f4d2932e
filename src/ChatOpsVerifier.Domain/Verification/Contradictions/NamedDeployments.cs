using ChatOpsVerifier.Domain.Evidence.Stances;

namespace ChatOpsVerifier.Domain.Verification.Contradictions;

/// <summary>Which deployment a text speaks of: one that the report names, or one of the usual kinds, which exclude each other.</summary>
internal static class NamedDeployments
{
    private static readonly string[][] Kinds =
    [
        [
            "production",
            "prod",
            "produktion",
            "produktiv",
            "produktivsystem",
            "produccion",
            "producao",
            "produzione",
            "productie",
            "produkcja",
            "produkce",
            "продакшн",
            "продакшен"
        ],
        ["staging", "stage", "preprod", "vorproduktion", "preproduccion", "preproduction"],
        ["sandbox", "devel", "development", "entwicklung", "desarrollo", "developpement", "sviluppo"],
        ["uat", "testumgebung", "testsystem", "acceptance"],
    ];

    /// <returns>Names of deployments, each once; empty: none is named.</returns>
    public static IReadOnlyList<string> In(string text, IReadOnlyCollection<string> deployments)
    {
        var atoms = Atoms.Of(text.Replace('-', ' ').Replace('_', ' '));
        var joined = $" {string.Join(' ', atoms)} ";
        var named = deployments
            .Where(d => Spellings(d).Any(s => joined.Contains($" {s} ", StringComparison.Ordinal)
                && !joined.Contains($" {Atoms.Slash} {s} ", StringComparison.Ordinal)))
            .ToList();
        return named.Count > 0 ? named : [.. Kinds.Where(k => k.Any(atoms.Contains)).Select(k => k[0])];
    }

    /// <summary>Both texts name deployments, and none of them is the same.</summary>
    public static bool Exclude(IReadOnlyList<string> one, IReadOnlyList<string> other) => one.Count > 0 && other.Count > 0 && !one.Intersect(other).Any();

    /// <summary>"chatty-camel-373 (pilot)" is called by either.</summary>
    private static IEnumerable<string> Spellings(string deployment) =>
        deployment.Split('(', ')').Select(part => string.Join(' ', Atoms.Of(part.Replace('-', ' ').Replace('_', ' ')))).Where(s => s.Length > 1);
}
