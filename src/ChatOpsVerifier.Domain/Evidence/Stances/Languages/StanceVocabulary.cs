namespace ChatOpsVerifier.Domain.Evidence.Stances.Languages;

/// <summary>
/// The vocabulary, one file per language: a line for each <see cref="Sense"/>, continued in lines that begin with a bar; phrases between bars, a
/// star for any ending.
/// Accents and case make no difference. The languages are those of the importer's status words; a test holds that.
/// </summary>
internal static class StanceVocabulary
{
    public static IReadOnlyList<string> All { get; } =
    [
        English.Words, German.Words, French.Words, Spanish.Words, Portuguese.Words, Italian.Words, Dutch.Words, Polish.Words, Czech.Words,
        Scandinavian.Words, Finnish.Words, Russian.Words, Ukrainian.Words, Turkish.Words, Japanese.Words, Chinese.Words, Korean.Words,
    ];
}
