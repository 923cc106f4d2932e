using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Flows.Lines;

/// <summary>Whether a line asks something, and whether it may be an answer that the person is not sure of.</summary>
internal static partial class Questions
{
    /// <summary>A longer text is what somebody saw, which may quote a question.</summary>
    private const int Most = 200;

    /// <param name="text">As typed, trimmed.</param>
    /// <param name="plain">As <see cref="Politeness.Plain"/> gives it.</param>
    /// <returns>Null: it asks nothing.</returns>
    public static LineReading? Find(string text, string plain)
    {
        if (text.Length > Most)
        {
            return null;
        }

        var asks = Asks(text);
        var begins = Beginning().IsMatch(plain) || Asian().IsMatch(text);
        if (!asks)
        {
            return !SaysMore(text) && Sure().IsMatch(plain) ? new LineReading.Question() : null;
        }

        return begins && !Offers(plain) || !plain.Any(char.IsLetterOrDigit) ? new LineReading.Question() : new LineReading.Unclear();
    }

    /// <summary>It ends in a question mark that belongs to the sentence and not to an address or a prompt's "[y/n]?".</summary>
    private static bool Asks(string text)
    {
        var end = text.TrimEnd(' ', '"', '”', '’', '\'', ')', '!', '.');
        return end is [.., '?' or '？' or '؟'] && !end[(end.LastIndexOf(' ') + 1)..].Contains("://", StringComparison.Ordinal);
    }

    /// <summary>"is it 7 days or 30 days?", "isn't it daily?": an answer is in it.</summary>
    private static bool Offers(string plain) => plain.Any(char.IsAsciiDigit) && Perhaps().IsMatch(plain);

    private static bool SaysMore(string text) => text.AsSpan().IndexOfAny(":=;/{") >= 0 || text.Any(char.IsAsciiDigit);

    [GeneratedRegex(
        @"^(?:sorry,?\s+|but\s+|and\s+|so\s+|hey\s+|ok(?:ay)?,?\s+|hmm+,?\s+|wait,?\s+)*(?:what|what's|whats|why|how|how's|where|where's|when|who|who's|whose"
        + @"|which|whom|is|isn't|are|am|was|were|do|don't|does|did|can|can't|could|should|shall|would|will|may|might|must|has|have|had|huh"
        + @"|was|wer|wie|wo|wann|warum|wieso|weshalb|welche[rsnm]?|wozu|womit|ist|sind|kann|kannst|können|soll|sollen|muss|müssen|darf|reicht|gibt|habe?n?|hast"
        + @"|qu'est-ce|est-ce|que|quoi|qui|comment|où|quand|pourquoi|quel(?:le)?s?|combien|peux|puis|dois|faut-il|y a-t-il|c'est quoi|je dois|je peux"
        + @"|qué|que|cómo|como|dónde|donde|cuándo|cuál(?:es)?|quién|cuánto|por qué|puedo|puede|debo|tengo que|basta|es necesario|hay"
        + @"|cosa|che|chi|come|dove|quando|perché|quale|quanto|posso|devo|serve|c'è|o que|quem|onde|qual|quanto|posso|preciso"
        + @"|wat|wie|waar|wanneer|waarom|hoe|welke|kan|mag|moet|is het|heb|co|kto|jak|gdzie|kiedy|dlaczego|który|czy|ile"
        + @"|что|кто|как|где|когда|почему|зачем|какой|какая|какие|можно|нужно|надо|сколько|vad|vem|hur|var|när|varför|vilken|kan|ska|måste|ne|kim|nasıl|nerede"
        + @"|neden|hangi|bu ne|mitä|kuka|miten|missä|kdo|kde|proč)(?:\b|$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    /// <summary>Without a mark, only what can hardly be anything else.</summary>
    [GeneratedRegex(
        @"^(?:sorry,?\s+|but\s+|and\s+|so\s+|hey\s+|ok(?:ay)?,?\s+)*(?:what|huh|what (?:do|does|did|if|would|should|happens|counts|kind)\b.*"
        + @"|what's (?:an?|the|that|this)\b.*|what is (?:an?|that|this|meant)\b.*|how (?:do|does|can|could|should|would|am) (?:i|you|we|one|it|this)\b.*"
        + @"|where (?:do|does|can|should|would) (?:i|you|we|one)\b.*|where (?:in|on) the .* (?:do|can|should) i\b.*|when (?:do|should|must) (?:i|we)\b.*"
        + @"|why (?:do|does|should|is) (?:i|you|we|this|that|it)\b.*|which .* (?:do|does|did) (?:you|i|we|it)\b.*"
        + @"|who (?:wrote|made|is|created|asked|can|should)\b.*"
        + @"|(?:can|could|should|may|must|shall) (?:i|you|we|someone|somebody|it)\b.*|(?:do|did|don't) (?:i|you|we|they|screenshots?|links?)\b.*"
        + @"|(?:does|did) (?:it|this|that|a|the)\b.*|(?:am|is) (?:i|it|this|that) (?:ok|okay|enough|right|allowed|necessary|supposed|required)\b.*"
        + @"|is (?:a|an) .* (?:ok|okay|enough)\b.*|would (?:a|an|it|you)\b.*"
        + @"|was (?:meinst|bedeutet|heißt)\b.*|wie (?:mache|kann|soll|finde|bekomme) ich\b.*|kann (?:ich|man)\b.*|(?:muss|soll|darf) ich\b.*"
        + @"|wo (?:finde|sehe) ich\b.*|est-ce que\b.*|qu'est-ce que?\b.*|comment (?:je|on|faire)\b.*|c'est quoi\b.*|qué significa\b.*|cómo (?:hago|puedo)\b.*"
        + @"|puedo\b.*|cosa significa\b.*|come (?:faccio|posso)\b.*|posso\b.*|o que (?:é|significa)\b.*|como (?:faço|posso)\b.*"
        + @"|wat (?:bedoel|betekent)\b.*|hoe (?:maak|kan|moet) ik\b.*|co to (?:znaczy|jest)\b.*|jak (?:mam|zrobić|mogę)\b.*"
        + @"|czy (?:mogę|mam|muszę|wystarczy)\b.*|что (?:это|значит)\b.*|как (?:мне|сделать|я)\b.*|можно ли\b.*"
        + @"|vad (?:menar|betyder)\b.*|hur (?:gör|kan) jag\b.*)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Sure();

    [GeneratedRegex(@"^(?:isn't|is it|is that|are those|ist es|sind es|c'est|est-ce|es|è|é|is het|czy to|это)\b|\b(?:or|oder|ou|o|of|lub|или)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Perhaps();

    [GeneratedRegex("[か吗呢吧][？?]?$|^(?:何|どう|どこ|いつ|誰|なぜ|什么|怎么|哪|谁|为什么|多少)|什么|怎么|どういう|どうやって|까\\?$|나요\\?$", RegexOptions.CultureInvariant)]
    private static partial Regex Asian();
}
