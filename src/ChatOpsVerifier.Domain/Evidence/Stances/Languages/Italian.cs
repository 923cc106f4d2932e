namespace ChatOpsVerifier.Domain.Evidence.Stances.Languages;

internal static class Italian
{
    public const string Words = """
        Not: non | nessun* | senza | mai più | niente | nulla | neanche | nemmeno | né | no | macché
        Zero: zero
        Failed: annullat* | troppo | fallit* | fallisce | falliscono | fallimento* | errore | errori | errat* | rott* | guast* | corrott* | interrott*
            | impossibile | negat* | rifiutat* | respint* | perso | persi | persa | perse | superato il limite | mancat* | non riuscito | invalid*
            | insufficient* | illeggibil* | inutilizzabil* | andato storto | bloccata | smarrit* | revocat* | piantat* | inchiodat* | crashat* | è saltato
            | si ferma | si fermano | si è fermat* | si blocca | si bloccano | si è bloccat* | si inchioda | con errori | con lacune | rinunciato
            | abbiamo rinunciato | ci siamo arresi
        Regret: purtroppo
        Absent: manca | mancano | mancante | mancanti | assente | assenti | disattivat* | disabilitat* | indisponibil* | inattiv* | vuot* | incomplet*
            | parzial* | parzialmente | scadut* | obsolet* | spent* | inesistent* | fermo | ferma | fermi | la metà | a metà | rimoss* | eliminat* | saltat*
            | per errore | solo in collaudo | solo in test | sospes* | in pausa | non tutti | non tutte | non tutto | metà delle | metà dei | metà degli
            | solo metà | soltanto metà
        Waiting: rinviat* | posticipat* | rimandat* | in sospeso | in attesa | attende | attendiamo | aspettiamo | aspetto | in corso | aperto | bloccato
            | bloccati | da fare | non ancora | ancora no | non iniziato | in preparazione | in ritardo | ci stiamo lavorando | stiamo lavorando
            | ce ne stiamo occupando
        Plan: previst* | pianificat* | programmato per | programmata per | sarà | saranno | verrà | verranno | faremo | farò | invieremo | stiamo per
            | presto | domani | a breve | prossima settimana | la prossima settimana | settimana prossima | prossimo mese | il mese prossimo
            | prossimo sprint | lunedì prossimo | da definire | da confermare | da fornire | dobbiamo | resta da | deve essere | promess* | lo lasciamo per
            | lasciamo per | rimane per | ci pensa | lo farà | lo faranno | se ne occupa | se ne occuperà | ci penserà | deve ancora | devono ancora
            | faccio sapere | facciamo sapere | vi aggiorno | verifico e | controllo e | in roadmap | da allegare | da inviare | da consegnare | da caricare
            | allegherò | manderò | caricherò | bisognerebbe | servirebbe | occorrerebbe
        Doubt: probabilmente | forse | magari | presumibilmente | apparentemente | sembra | sembrano | pare | credo | crediamo | penso | suppongo | dovrebbe
            | dovrebbero | potrebbe | quasi | in teoria | spero | secondo me | a mio avviso | che io sappia | direi | a quanto pare | se non sbaglio
            | in linea di principio | in linea teorica | sulla carta
        Unknown: sconosciut* | non so | non lo so | non sappiamo | non si sa | nessuna idea | incerto | non è chiaro
        Future: *eremo | *iremo | *eranno | *iranno
        Bad: perdita | perdite | interruzion* | incident* | problema | problemi | avviso | avvisi | anomali* | differenz* | scostament* | disservizi*
        Good: riuscit* | successo | completat* | completo | completa | funziona | funzionano | funzionava | verificat* | confermat* | ripristinat* | sì
            | disponibil* | attivat* | abilitat* | cifrat* | crittografat* | approvat* | superat* | rispettat* | fatto | correttamente
        Exists: esiste | esistono | configurat* | definit* | documentat* | abilitat* | disponibil* | processo | procedura | procedure | politica
            | monitoraggio | gestione | notific*
        Fine: non più di | non oltre | non solo | senza dubbio | non meno di | al più tardi | persistent* | persone | personale | personali | fermo restando
        If: se | quando | in caso di | qualora
        Joint: e | ed | ma | perché | però | anche se | poiché
        Ask: c è un | c è una | ci sono | avete | puoi | potete | potresti | possiamo | qualcuno sa | come si | dov è | quando | perché | chi | qual è
            | dobbiamo | per favore | chiedi a | chiedete a | chiedere a
        Of: su | di | dei | delle | degli | del | le
        Only: solo | soltanto | solamente
        OffValue: disattivato | disattivata | nessuno | nessuna | no | falso | spento
        OnValue: attivato | attivata | sì | vero | acceso
        Denial: no | nessuno | nessuna | niente | nulla | mai | negativo | non funziona | non esiste | non c'è | non ce n'è | non ci sono | non è così
            | non è vero | fallito | impossibile | falso | per niente | non ha funzionato | macché
        Negated: mai provat* | mai testat* | mai verificat* | mai fatt* | mai eseguit* | mai riuscit* | mai stat* | mai funzionat*
        Noun: nessun* | senza | zero
        Light: ci | sono | è | c | stat* | si | rilevat* | trovat* | riscontrat* | osservat* | ha | hanno | abbiamo | avuto | avuti | un | una | alcun*
            | altri | altre | o | più | ci sono | c è
        """;
}
