namespace ChatOpsVerifier.Domain.Reports.Reading.States;

/// <summary>
/// The one vocabulary of states, for reading and for writing. A family is what one hand uses side by side: "offen", "erledigt",
/// "fehlgeschlagen". The first word of each part is the one that is written where a document has no word of its own for it.
/// </summary>
internal static class StatusFamilies
{
    /// <summary>A word belongs to the first family that has it.</summary>
    public static IEnumerable<StatusFamily> All { get; } = StatusFamilyLists.All
        .Concat(MoreStatusFamilyLists.All)
        .SelectMany(l => l.Families.Select(f => Parse(f, l.Denials.Split('|'))))
        .ToArray();

    private static StatusFamily Parse(string line, string[] denials) =>
        line.Split(" / ") is [var open, var done, var failed]
            ? new StatusFamily(open.Split('|'), done.Split('|'), failed.Split('|'), denials)
            : throw new InvalidOperationException($"\"{line}\" has not three parts.");
}

/// <param name="Denials">How the language says that something is not done yet, with the word for done at {0}, separated by bars.</param>
/// <param name="Families">Open, done, failed; parts are separated by slashes, words by bars.</param>
internal sealed record StatusLanguage(string Denials, string[] Families);

/// <param name="Open">First the one that is written.</param>
/// <param name="Denials">How a word for done is denied: "not {0}".</param>
internal sealed record StatusFamily(string[] Open, string[] Done, string[] Failed, string[] Denials)
{
    public string[] Of(ClaimedState state) => state switch
    {
        ClaimedState.Open => Open,
        ClaimedState.Done => Done,
        _ => Failed,
    };

    /// <summary>"not ready", "ej klar", "nehotovo": words for done, denied. What the lists say of such a word themselves comes first.</summary>
    /// <param name="isAnswer">The word is no more than "yes".</param>
    public IEnumerable<string> Denied(
        Predicate<string> isAnswer) =>
            Denials.SelectMany(d => Done.Where(w => !isAnswer(w)).Select(w => string.Format(System.Globalization.CultureInfo.InvariantCulture, d, w)));
}
