using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Flows.Lines;

/// <summary>
/// Why somebody has no answer: "I have no access", "waiting for the vendor", "not supported by the vendor". A statement with figures,
/// addresses or a colon says more than that, and is somebody's answer: "no access for user qa-1: HTTP 403".
/// </summary>
internal static partial class SpokenStates
{
    private const int Most = 100;

    /// <param name="plain">As <see cref="Politeness.Plain"/> gives it.</param>
    public static SpokenState? Find(string plain) =>
        plain.Length > Most || plain.Any(char.IsAsciiDigit) || plain.IndexOfAny([':', '=', '/', ';', '"', '(']) >= 0 ? null
        : NoAccess().IsMatch(plain) ? SpokenState.NoAccess
        : Waiting().IsMatch(plain) ? SpokenState.Waiting
        : NotOffered().IsMatch(plain) ? SpokenState.NotOffered
        : null;

    [GeneratedRegex(
        @"^(?:sorry,?\s+|but\s+|unfortunately,?\s+)*(?:(?:i|we)(?:'ve|\s+have)?\s+(?:still\s+)?(?:got\s+)?no\s+(?:access|permissions?|rights|login|account)\b"
        + @"|(?:i|we)\s+(?:still\s+)?(?:do not|don't|dont)\s+have\s+(?:an?y?\s+)?(?:access|permissions?|rights|account|login)"
        + @"|(?:do not|don't|dont)\s+have\s+(?:an?y?\s+|the\s+)?(?:access|permissions?|rights)"
        + @"|(?:i|we)\s+(?:can't|cant|cannot|can not|couldn't|am not able to)\s+(?:log\s?in|sign\s?in|access|get in|get into"
        + @"|open the (?:dashboard|console|page))"
        + @"|(?:i'm|i am|we're|we are)\s+not\s+(?:allowed|permitted|authorised|authorized)\s+to\b"
        + @"|my\s+(?:account|login|user|password)\s+(?:has\s+no|does not|doesn't|is not|isn't)\b"
        + @"|no\s+(?:access|permissions?)(?:\s+(?:yet|to\s+(?:the\s+)?\w+(?:\s\w+)?|here))?$"
        + @"|access\s+(?:is\s+)?denied(?:\s+(?:for|to)\s+me)?$"
        + @"|ich\s+habe?\s+(?:noch\s+|da\s+|dort\s+|dafür\s+)?kein(?:e|en)?\s+(?:zugriff|zugang|berechtigung|rechte|login)"
        + @"|kein(?:e|en)?\s+(?:zugriff|zugang|berechtigung)(?:\s+(?:auf|zum|zur|für)\s+.{1,40})?$|ich\s+(?:komme|kann)\s+(?:da\s+)?(?:mich\s+)?nicht\s+(?:rein"
        + @"|ins?\b|auf\b|einloggen|anmelden)"
        + @"|(?:je n'ai|on n'a|nous n'avons)\s+pas\s+(?:l'|d'|les?\s+)?(?:accès|droits|autorisation)|pas\s+d'accès\b"
        + @"|no\s+ten(?:go|emos)\s+(?:acceso|permisos?)|sin\s+acceso$"
        + @"|non\s+(?:ho|abbiamo)\s+(?:l'|i\s+)?(?:accesso|permessi|autorizzazione)|não\s+ten?h?o\s+(?:acesso|permissão)|sem\s+acesso$"
        + @"|ik\s+heb\s+(?:nog\s+)?geen\s+(?:toegang|rechten)|nie\s+mam\s+(?:dostępu|uprawnień)|brak\s+dostępu$"
        + @"|у\s+меня\s+нет\s+(?:доступа|прав)|нет\s+доступа$"
        + @"|jag\s+har\s+ingen\s+(?:åtkomst|behörighet)|erişimim\s+yok|nemám\s+přístup|ei\s+ole\s+pääsyä)"
        + @"|(?:アクセス権|権限|アクセス)が?(?:ありません|ない)|没有(?:访问)?权限|无权访问|접근 권한이 없",
        RegexOptions.CultureInvariant)]
    private static partial Regex NoAccess();

    [GeneratedRegex(
        @"^(?:(?:i'm|i am|we're|we are|im)\s+(?:still\s+)?(?:waiting|awaiting)\b|(?:still\s+)?waiting\s+(?:for|on)\s+(?!the\s+lock|lock)[\p{L} '@.-]{2,60}$"
        + @"|awaiting\s+[\p{L} '-]{2,60}$"
        + @"|(?:i|we)(?:'ve|\s+have)?\s+(?:just\s+|already\s+)?(?:asked|written|wrote|mailed|emailed|e-mailed|called|contacted|pinged|sent|opened|raised"
        + @"|filed)\b.*\b(?:wait(?:ing)?|no\s+(?:reply|answer|response)|not\s+(?:answered|replied))\b"
        + @"|asked\s+.*\b(?:wait(?:ing)?|no\s+(?:reply|answer|response)(?:\s+yet)?)$"
        + @"|(?:the\s+)?[\p{L} ]{2,30}\s+(?:has|have)(?:n't|\s+not)\s+(?:yet\s+)?(?:answered|replied|responded)(?:\s+yet)?$"
        + @"|pending\s+with\s+[\p{L} ]{2,40}$|no\s+(?:reply|answer|response)\s+(?:yet|so far)$"
        + @"|(?:ich\s+|wir\s+)?wart(?:e|en)\s+(?:noch\s+|immer noch\s+)*auf\s+|ich\s+habe\s+.*\b(?:gefragt|geschrieben|angefragt)\b.*\bwarte\b"
        + @"|[\p{L} ]{2,40}\bhat\s+(?:noch\s+)?nicht\s+geantwortet"
        + @"|j'attends\b|nous\s+attendons\b|on\s+attend\b|en\s+attente\s+d|(?:estoy|estamos)\s+esperando\b|espero\s+(?:la\s+)?(?:respuesta|al?\b)"
        + @"|(?:sto|stiamo)\s+aspettando\b|aspetto\s+|in\s+attesa\s+d|(?:estou|estamos)\s+(?:à\s+espera|esperando|aguardando)\b|aguardo\b"
        + @"|ik\s+wacht\s+(?:nog\s+)?op\b|wacht\s+op\b|(?:wciąż\s+|nadal\s+)?czekam(?:y)?\s+na\b|(?:я\s+)?(?:всё\s+ещё\s+)?(?:жду|ждём|ожидаю)\b"
        + @"|(?:jag\s+)?väntar\s+(?:fortfarande\s+)?på\b|čekám\s+na\b|odotan\b)"
        + @"|を?待って(?:い)?(?:ます|いる|る)|回答待ち|在?等(?:待)?(?:.{0,12})(?:回复|答复|客服|支持)|기다리고 있",
        RegexOptions.CultureInvariant)]
    private static partial Regex Waiting();

    [GeneratedRegex(
        @"^(?:(?:it|this|that|that feature|this feature)(?:'s|\s+is)?\s+(?:simply\s+|just\s+)?not\s+(?:supported|offered|available|provided)"
        + @"(?:\s+by\s+[\p{L} ]{2,40})?$"
        + @"|not\s+(?:supported|offered|provided|available)\s+by\s+[\p{L} ]{2,40}$"
        + @"|(?:this is something\s+)?(?:the\s+)?(?:vendor|provider|[\p{L}]{3,20})\s+(?:simply\s+|just\s+)?(?:does not|doesn't|doesnt|do not|don't)\s+(?:offer"
        + @"|support|provide|have)\s+(?:that|this|it)(?:\s+\w+)?$"
        + @"|this is something (?:the )?(?:vendor|provider)\s+(?:simply\s+|just\s+)?(?:doesn't|does not)\s+(?:offer|support|provide)$"
        + @"|(?:that|this)\s+(?:feature\s+)?does(?:n't| not)\s+exist$"
        + @"|(?:das\s+)?(?:wird|ist)\s+(?:vom?\s+[\p{L}]+\s+)?nicht\s+(?:unterstützt|angeboten|verfügbar)$"
        + @"|(?:das\s+)?(?:gibt es|bietet)\s+.{0,30}\bnicht(?:\s+an)?$"
        + @"|ce n'est pas\s+(?:proposé|supporté|offert|disponible)\b.*$|[\p{L}' ]{2,30}ne\s+(?:le|la)?\s*(?:propose|supporte)\s+pas.*$"
        + @"|(?:el\s+proveedor\s+)?no\s+lo\s+(?:ofrece|soporta)n?$|no\s+está\s+(?:soportado|disponible).*$"
        + @"|non\s+è\s+(?:supportato|offerto|disponibile).*$|o\s+fornecedor\s+não\s+(?:oferece|suporta)\b.*$"
        + @"|(?:dat\s+|dit\s+)?wordt\s+niet\s+(?:ondersteund|aangeboden).*$|dostawca\s+(?:tego\s+)?nie\s+(?:obsługuje|oferuje).*$"
        + @"|(?:поставщик|провайдер)\s+(?:это(?:го)?\s+)?не\s+(?:поддерживает|предлагает).*$|leverantören\s+stöder\s+inte.*$)"
        + @"|(?:ベンダー|サポート).{0,8}(?:対応していません|サポートしていません)|(?:供应商|厂商)不(?:支持|提供)",
        RegexOptions.CultureInvariant)]
    private static partial Regex NotOffered();
}
