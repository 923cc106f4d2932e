using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Evidence.Stances;

/// <summary>
/// Which way a text leans: does anything in it speak of failure, absence, waiting, a plan, doubt or a question? It reads the
/// languages whose status words the importer knows, all at once, since people mix them. It does not understand a sentence, so
/// where it is in doubt it reports a sign: the consequence is a question to a person, never an outcome.
/// </summary>
public sealed record Stance
{
    /// <summary>More than this of a text is not read: it is a document, and an answer is a few words.</summary>
    private const int MostRead = 8_000;

    private Stance(ImmutableArray<StanceSign> signs, bool isDenial, bool hasSuccess, int clauses) =>
        (Signs, IsDenial, HasSuccess, Clauses) = (signs, isDenial, hasSuccess, clauses);

    /// <summary>In the order of the text; a clause may give several.</summary>
    public ImmutableArray<StanceSign> Signs { get; }

    /// <summary>The text says no and nothing else: "none", "nein", "it does not work: 0 of 48 tables".</summary>
    public bool IsDenial { get; }

    /// <summary>A clause says that something succeeded or is so.</summary>
    public bool HasSuccess { get; }

    /// <summary>How many clauses hold words.</summary>
    public int Clauses { get; }

    /// <summary>Nothing speaks against reading it as "it is so".</summary>
    public bool IsAffirmative => Signs.IsEmpty;

    public bool Has(params ReadOnlySpan<StanceKind> kinds)
    {
        foreach (var sign in Signs)
        {
            if (kinds.Contains(sign.Kind))
            {
                return true;
            }
        }

        return false;
    }

    public static Stance Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var readings = Clause.Split(Shorten.Head(text, MostRead)).Select(ClauseReading.Of).Where(r => r.HasWords).ToList();
        ImmutableArray<StanceSign> signs = [.. readings.SelectMany(r => r.Signs)];
        var hasSuccess = readings.Exists(r => r.HasSuccess);
        var denies = readings is [{ IsDenial: true }, ..]
            && !readings.Skip(1).Any(r => r.HasSuccess)
            && signs.All(s => s.Kind is StanceKind.Failure or StanceKind.Absence or StanceKind.Zero or StanceKind.Partial);
        return new Stance(signs, denies, hasSuccess, readings.Count);
    }
}
