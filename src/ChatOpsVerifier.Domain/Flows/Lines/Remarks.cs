using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Flows.Lines;

/// <summary>What people say in passing: thanks, a moment, a sigh. All words of such a line are of that kind, or it is a whole known sentence.</summary>
internal static partial class Remarks
{
    private const int Most = 60;

    private static readonly FrozenSet<string> Thanks = Set("""
        thanks thank thx ty cheers danke dank dankeschön merci gracias grazie obrigado obrigada dank bedankt dziękuję dzięki спасибо tack teşekkürler kiitos
        díky takk tak
        ありがとう ありがとうございます 谢谢 多谢 고마워 감사합니다 🙏
        """);

    private static readonly FrozenSet<string> Around = Set("""
        you u a lot so much very many a_lot cool great super nice perfect ok okay alright fine good awesome bot all that's helpful for the help your again and
        dir ihnen schön sehr vielen vielmals alles klar beaucoup bien à toi vous d'accord muchas mille mil muito je wel u bardzo большое хорошо ладно så mycket
        ederim
        """);

    private static readonly FrozenSet<string> Sighs = Set("""
        hmm hm hmmm lol haha hahaha nice cool wow sorry oops oh ah aha mhm brb sec hi hello hey good morning afternoon evening bot 🎉 😀 😅 🙂
        interesting awesome ok okay i see got it understood entschuldigung verstehe aha désolé perdón scusa desculpa извини понятно
        """);

    public static LineReading.Remark? Find(string plain)
    {
        if (plain.Length is 0 or > Most || plain.Any(char.IsAsciiDigit))
        {
            return null;
        }

        var words = plain.Split([' ', ',', '!', '.'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(Thanks.Contains) && Array.TrueForAll(words, w => Thanks.Contains(w) || Around.Contains(w)) ? new(IsThanks: true)
            : Sentence().IsMatch(plain) || (Array.TrueForAll(words, Sighs.Contains) && !Agrees(words)) ? new(IsThanks: false)
            : null;
    }

    /// <summary>"ok", "nice": the confirmation takes the first for a yes, so that it is left to the step.</summary>
    private static bool Agrees(string[] words) => Array.TrueForAll(words, w => w is "ok" or "okay" or "good" or "it");

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.Replace('_', ' ')).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(
        @"^(?:(?:hmm+|ok(?:ay)?|so|well|sorry),?\s+)*(?:let me (?:just\s+)?(?:check|look|see|think|ask)(?:\s+(?:that|it|this|quickly|again))?"
        + @"|(?:give me\s+)?(?:just\s+)?(?:one|a|1)\s+(?:moment|sec(?:ond)?|minute|min)|wait(?: a (?:moment|second|minute))?"
        + @"|(?:i'll|i will|i'm going to)\s+(?:just\s+)?(?:be\s+(?:right\s+)?back|look(?: at it)?(?: now)?|check(?: it| that)?(?: now)?|do it(?: now)?)"
        + @"|i(?:'m| am) (?:looking(?: into it| at it)?|checking(?: it)?|back)"
        + @"|be right back|wrong (?:window|channel|chat)|my bad|no worries|(?:i|ok i) (?:see|understand|got it)|got it|you(?:'re| are) welcome"
        + @"|i (?:don't|do not|dont) (?:understand|get it)(?: this| that| the question)?"
        + @"|this is (?:confusing|annoying|hard)|(?:that|this) was(?:n't| not) (?:meant )?for you|good (?:bot|job|work)|well done"
        + @"|(?:einen\s+)?(?:moment|augenblick|sekunde)(?:\s+mal)?|(?:ich\s+)?(?:schaue?|gucke?|prüfe)\s+(?:gleich|mal|kurz)(?:\s+nach)?|alles klar|verstanden"
        + @"|un (?:instant|moment)|une (?:seconde|minute)|attends|compris|je regarde|un momento|un segundo|espera|entendido|un attimo|aspetta|capito|um momento"
        + @"|espere|entendi|even kijken|(?:een )?momentje|begrepen"
        + @"|chwileczkę|moment|chwilka|rozumiem|минутку|секунду|подожди(?:те)?|понял(?:а)?|ett ögonblick|bir dakika"
        + @"|okamžik)(?:\s+(?:please|pls|bitte|por favor|s'il te plaît|proszę|per favore))?$"
        + @"|^(?:ちょっと待って(?:ください)?|少々お待ちください|なるほど|わかりました|等一下|等等|稍等|明白了|知道了|잠깐만요|알겠습니다)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
