using System.Text;

namespace ChatOpsVerifier.Domain.Flows.Lines;

/// <summary>Takes off what people put around what they want: "hey bot, could you please … for me?".</summary>
internal static class Politeness
{
    private const int MostRounds = 6;

    private static readonly string[] Leading = InOrder("""
        please pls plz kindly hey hi hello bot ok okay oops hmm so well sorry now just and then
        can_you could_you would_you will_you can_we could_we can_i could_i may_i i_want_to i_would_like_to i'd_like_to i_need_to i_have_to let's lets let_us
        let_me
        bitte kannst_du könntest_du können_sie ich_möchte ich_will hallo
        s'il_te_plaît s'il_vous_plaît peux-tu pouvez-vous tu_peux je_veux je_voudrais
        por_favor puedes podrías puede quiero
        per_favore puoi vorrei você_pode pode quero
        alsjeblieft kun_je wil_je ik_wil proszę czy_możesz chcę пожалуйста можешь хочу
        """);

    private static readonly string[] Trailing = InOrder("""
        please pls plz thanks thank_you thx now for_now for_me here again bot to_me
        bitte danke jetzt s'il_te_plaît s'il_vous_plaît merci por_favor gracias per_favore grazie obrigado alsjeblieft proszę пожалуйста
        """);

    private static readonly string[] Objects = InOrder("""
        this that it this_one that_one this_question that_question the_question this_step question one
        das dies diese_frage die_frage es ça cela cette_question eso esto esta_pregunta lo questo questa_domanda isso isto essa_pergunta dit dat deze_vraag to
        to_pytanie это этот_вопрос
        """);

    /// <summary>In lower case, one space between words, without marks around it: "¿Qué falta?" becomes "qué falta".</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var character = rune.Value switch { '’' or '‘' or '`' or '´' => new Rune('\''), _ => Rune.ToLowerInvariant(rune) };
            if (!Rune.IsWhiteSpace(character))
            {
                plain.Append(character.ToString());
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return Bare(plain.ToString());
    }

    /// <param name="plain">As <see cref="Plain"/> gives it.</param>
    public static string Core(string plain)
    {
        var core = plain;
        for (var round = 0; round < MostRounds; round++)
        {
            var shorter = Bare(WithoutEnd(WithoutBeginning(core, Leading), Trailing));
            if (shorter.Length == 0 || shorter == core)
            {
                break;
            }

            core = shorter;
        }

        return core;
    }

    /// <summary>"skip this one": without what is pointed at.</summary>
    public static string WithoutObject(string core) => WithoutEnd(core, Objects);

    private static string Bare(string text) => text.Trim(' ', '.', ',', ';', '!', '?', '¿', '¡', '…', '。', '？', '！', '、', '/', '"', '“', '”', '„');

    private static string WithoutBeginning(string text, string[] phrases) =>
        Array.Find(phrases, p => text.StartsWith(p, StringComparison.Ordinal) && text.Length > p.Length && text[p.Length] is ' ' or ',' or '!') is { } found
            ? text[found.Length..]
            : text;

    private static string WithoutEnd(string text, string[] phrases) =>
        Array.Find(phrases, p => text.EndsWith(p, StringComparison.Ordinal) && text.Length > p.Length && text[^(p.Length + 1)] is ' ' or ',') is { } found
            ? Bare(text[..^found.Length])
            : text;

    private static string[] InOrder(string words) =>
        [.. words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.Replace('_', ' ')).OrderByDescending(w => w.Length)];
}
