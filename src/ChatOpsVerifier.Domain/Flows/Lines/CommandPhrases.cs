using System.Collections.Frozen;

namespace ChatOpsVerifier.Domain.Flows.Lines;

/// <summary>Sentences that mean a command without an argument, in the languages that people write to the bot in.</summary>
internal static class CommandPhrases
{
    /// <summary>A line is a command's word and sentences for it, as <see cref="Politeness.Plain"/> writes them.</summary>
    private const string Table = """
        undo: undo my last answer | undo last | undo the last answer | undo the last one | take that back | take it back
        undo: undo my last one | revert
        undo: rückgängig | rückgängig machen | mach das rückgängig | letzte antwort zurücknehmen | annuler la dernière réponse
        undo: défaire | deshacer | deshaz
        undo: annulla l'ultima risposta | desfazer | desfaça | ongedaan maken | maak ongedaan | cofnij | отменить последний ответ
        undo: отмени последний ответ | верни назад
        undo: 取り消し | 取り消して | 元に戻す | 元に戻して | 撤销 | 撤回 | 되돌리기 | ångra | geri al | fortryd | angre | kumoa | vrátit zpět
        cancel: never mind | nevermind | forget it | forget about it | forget that | abort | drop it
        cancel: abbrechen | abbruch | vergiss es | vergiss das | egal | laisse tomber | annule | annuler | oublie | cancelar
        cancel: cancela | olvídalo | déjalo | annulla | lascia perdere | lascia stare
        cancel: deixa pra lá | esquece | annuleren | annuleer | laat maar | anuluj | nieważne | отмена | отмени | отменить | забудь
        cancel: не важно | キャンセル | やめる | 取消 | 算了 | 취소 | avbryt | iptal | zrušit | peruuta
        skip: do this one later | do it later | do that later | skip for now | leave this for later
        skip: überspringen | überspringe | später | nachher | passer | passe | plus tard | saltar | salta | más tarde | más adelante
        skip: saltala | più tardi | dopo | pular | pula | mais tarde
        skip: overslaan | sla over | later | pomiń | pomińmy | później | пропустить | пропусти | позже | потом | スキップ | 飛ばす | あとで
        skip: 後で | 跳过 | 以后再说 | 건너뛰기 | 나중에 | hoppa över | senare | atla | sonra | přeskočit
        left: what's left | whats left | what is left | what's still left | what's open | what is open | what's still open
        left: what is still open | what remains | what's missing | what is missing
        left: what else is there to do | what else | how much is left | how many are left | how many questions are left
        left: what's left to do | what is left to do | what do i still have to do | what's next to do | how much is still open
        left: how many left
        left: was fehlt noch | was fehlt | was ist noch offen | was bleibt noch | wie viele noch | was muss ich noch machen
        left: qu'est-ce qui reste | que reste-t-il | il reste quoi | qué falta | que falta | qué queda
        left: cosa manca | cosa resta | o que falta | wat is er nog open | wat moet ik nog doen | wat is er nog over | co zostało
        left: co jeszcze zostało | что осталось | что ещё осталось | сколько осталось
        left: あと何が残っていますか | 残りは | あと何 | 还剩什么 | 还有什么 | 뭐가 남았나요 | vad är kvar | ne kaldı | co zbývá
        how long: how long will this take | how long does it take | how long does this take | how long will it take
        how long: how much time do i need | how much time does it take | how much time | how much longer
        how long: how long is this going to take
        how long: how long until we're finished | how long until we are done | how many minutes will that take | how many minutes
        how long: how long is it
        how long: wie lange dauert das | wie lange dauert es | wie lange noch | combien de temps ça prend | combien de temps
        how long: ça prend combien de temps | cuánto tarda | cuánto tiempo | quanto ci vuole | quanto tempo | quanto tempo ci vuole
        how long: quanto tempo demora
        how long: hoe lang duurt dit | hoe lang duurt het | jak długo to potrwa | ile to potrwa | сколько это займёт
        how long: сколько времени это займёт | どのくらいかかりますか | どれくらいかかりますか | 要多久 | 需要多长时间 | 얼마나 걸리나요 | hur lång tid tar det
        how long: ne kadar sürer
        where: where do i find that | where do i find this | where do i find it | where can i find that | where can i find this
        where: where can i find it | where can i see that | where can i see this | where do i see that | where do i see this
        where: where should i look
        where: where do i look | where is that | where is this | where is it | where to look | where would i find this
        where: where would i find that | how do i check that | how do i check this | how do i check it | how do i find out
        where: how do i find that out | how do i verify this | how do i verify that
        where: show steps | show me the steps | show the steps | steps | how to look | how do i do this | how do i do that
        where: wo finde ich das | wo sehe ich das | wo steht das | wo ist das | wie prüfe ich das | où est-ce que je trouve ça
        where: où trouver ça | où est-ce | comment vérifier | dónde encuentro eso | dónde está | dónde lo encuentro
        where: cómo lo verifico
        where: dove lo trovo | dov'è | onde encontro isso | onde está | waar vind ik dat | waar staat dat | gdzie to znajdę
        where: gdzie to jest | где это найти | где это | どこで見つけますか | どこにありますか | どこ | 在哪里可以找到 | 在哪里 | 어디서 찾나요 | var hittar jag det
        where: nerede
        who: who is the operator | who's the operator | who is responsible | who's responsible | who is in charge
        who: who else works on this | who works on this | who can answer that | who can answer this | who can i ask
        who: who should i ask
        who: wer ist der operator | wer ist zuständig | wer ist verantwortlich | wer macht das | qui est l'opérateur
        who: qui est responsable | quién es el operador | quién es responsable | chi è l'operatore | chi è responsabile
        who: quem é o operador | quem é responsável
        who: wie is de operator | wie is verantwoordelijk | kto jest operatorem | kto jest odpowiedzialny | кто оператор
        who: кто отвечает | 担当者は誰ですか | 谁是操作员 | 谁负责 | 담당자는 누구인가요 | vem är operatören
        evidence: show evidence | show me the evidence | show the evidence | list evidence | list the evidence | show all evidence
        evidence: what evidence do we have | what evidence is there | all evidence
        evidence: zeige die belege | zeig mir die belege | belege | montre les preuves | les preuves | muestra la evidencia
        evidence: muestra las pruebas | mostra le prove | mostre as evidências | toon het bewijs | pokaż dowody
        evidence: покажи доказательства | 証拠を見せて | 显示证据
        answers: what did i answer | what did we answer | what did i say | show my answers | my answers | what have i answered
        answers: was habe ich geantwortet | qu'est-ce que j'ai répondu | qué respondí
        change: change my answer | change the answer | change my last answer | correct my answer | antwort ändern
        change: changer la réponse | cambiar la respuesta
        report: send me the report | send the report | send me report | give me the report | download the report | download report
        report: show me the report | show the report | mail me the report | i need the report | have the report
        report: schick mir den bericht | schicke mir den bericht | bericht | envoie-moi le rapport | le rapport | envíame el informe
        report: el informe | mandami il report | mandami il rapporto | envie-me o relatório | me envie o relatório
        report: stuur me het rapport
        report: wyślij mi raport | пришли мне отчёт | отправь отчёт | レポートを送って | レポート | 把报告发给我 | 发报告 | 보고서 보내줘 | skicka rapporten
        stop asking: stop asking me | stop asking me this | stop asking me that | stop reminding me | stop reminding
        stop asking: stop bothering me | don't ask me again | do not ask me again | don't ask again | don't remind me
        stop asking: don't ask me about this anymore | quit asking me | quit asking me this | stop messaging me
        stop asking: leave me alone | no more reminders | stop sending me messages | stop sending me reminders | stop the reminders
        stop asking: stop nagging | stop nagging me | stop pinging me | do not disturb
        stop asking: frag mich nicht mehr | hör auf zu fragen | lass mich in ruhe | keine erinnerungen mehr | arrête de me demander
        stop asking: laisse-moi tranquille | ne me demande plus | deja de preguntarme | no me preguntes más | smetti di chiedermelo
        stop asking: smettila di chiedere | lasciami in pace
        stop asking: pare de me perguntar | para de perguntar | stop met vragen | laat me met rust | przestań pytać
        stop asking: nie pytaj mnie więcej | перестань спрашивать | не спрашивай меня больше | もう聞かないで | 聞かないで | 别再问我了 | 不要再问了
        stop asking: 그만 물어봐 | sluta fråga
        status: show status | show me the status | what's the status | what is the status | give me the status | how are we doing
        status: how far are we | where do we stand | current status
        status: wie ist der stand | status bitte | stand | wie weit sind wir | où en sommes-nous | où en est-on | cómo vamos
        status: cómo va | a che punto siamo | come siamo messi | como estamos | hoe staan we ervoor | jak stoimy | какой статус
        status: как дела | 状況は | ステータス | 进度 | 状态 | 상태
        help: help me | what can i say | what can i do | what can you do | how does this work | how does it work
        help: what are the commands | list commands | show commands
        help: hilfe | hilf mir | was kann ich sagen | aide | aide-moi | aidez-moi | ayuda | ayúdame | aiuto | ajuda | hulp | help mij
        help: pomoc | pomóż | помощь | помоги | ヘルプ | 助けて | 帮助 | 도움말 | hjälp | yardım | apua | nápověda
        back: previous question | previous | back to the previous question | go to the previous question | one back
        back: zurück | eins zurück | geh zurück | retour | revenir | atrás | volver | indietro | voltar | terug | wstecz | cofnij się
        back: назад | вернись | 戻る | 戻って | 返回 | 뒤로 | tillbaka | geri | zpět | takaisin
        why: why is it not pass | why is this not pass | why does it fail | why is it fail | why fail | warum | wieso
        why: warum nicht pass | pourquoi | por qué | porque | perché | por quê | waarom | dlaczego | почему | なぜ | 为什么 | 왜 | varför
        why: neden
        stop: stop for today | i'm done for today | i am done for today | that's it for today | that's all for today | stop here
        stop: i'm done | enough for today | stopp | schluss für heute | das war's für heute | feierabend | stop pour aujourd'hui
        stop: basta | basta così | basta por hoy | para hoje chega | стоп | хватит | 終わり | 停止
        hello: hey there | hi there | hello there | hello bot | hi bot | hey bot | good afternoon | good evening
        hello: guten morgen | guten tag | bonjour | buenos días | buongiorno | bom dia
        next: next question | next step | next one | weiter | nächste | nächste frage | continuer | suivant | question suivante
        next: siguiente | continuar | avanti | prossima | prosegui | próximo | próxima | volgende | verder | dalej | następne
        next: дальше | далее | следующий | 次へ | 次 | 继续 | 下一个 | 다음 | nästa | devam | další | seuraava
        """;

    private static readonly FrozenDictionary<string, string> Words = Table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(": ", 2))
        .SelectMany(row => row[1].Split(" | ").Select(phrase => (Word: row[0], Phrase: Politeness.Plain(phrase))))
        .DistinctBy(p => p.Phrase)
        .ToFrozenDictionary(p => p.Phrase, p => p.Word, StringComparer.Ordinal);

    /// <returns>The command's word; null: they do not mean a command.</returns>
    public static string? Find(string plain) => Words.GetValueOrDefault(plain);
}
