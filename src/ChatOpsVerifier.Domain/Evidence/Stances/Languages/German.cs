namespace ChatOpsVerifier.Domain.Evidence.Stances.Languages;

internal static class German
{
    public const string Words = """
        Not: nicht | nichts | kein* | nie | niemals | niemand* | ohne | weder | nirgends | nirgendwo | kaum | nö | kein | keine | keinen | keinem | keines
            | keiner
        Zero: null
        Failed: schiefgegangen | schief gegangen | schiefgelaufen | zu lang | zu lange | zu langsam | zu spät | abgesagt | storniert | stimmt nicht überein
            | weicht ab | weichen ab | fehlgeschlagen* | fehlschlag* | schlug fehl | schlugen fehl | schlägt fehl | schlagen fehl | fehler | fehlers
            | fehlern | fehlerhaft* | gescheitert* | scheitert* | misslungen | missglückt | kaputt | defekt* | beschädigt* | abgebrochen | abbruch
            | abgestürzt | absturz | unmöglich | verweigert | abgelehnt | verloren | verfehlt | überschritten | verletzt | ungültig | falsch* | unbrauchbar
            | unlesbar | ausgefallen | geplatzt | nicht bestanden | nok | ging schief | geht schief | lief schief | läuft schief | lief auf fehler | hängt
            | hängengeblieben | nicht geklappt | entzogen | verlegt worden | hängt bei | brach/brachen/bricht/brechen … ab
            | stürzte/stürzten/stürzt/stürzen … ab | fiel/fielen/fällt/fallen … aus | schlug/schlugen/schlägt/schlagen … fehl
            | ging/gingen/geht/gehen/lief/liefen/läuft/laufen … schief | blieb/blieben/bleibt/bleiben … hängen | blieb/blieben … stehen | in die hose
            | hängte/hängten/hängt/hängen … auf | aufgehängt | abgeraucht | gab/gaben … auf | brach/brachen/bricht/brechen … zusammen
            | steigt/stieg/steigen/stiegen … aus | bleibt/bleiben/blieb/blieben … stecken | speicher voll | platte voll | war voll | waren voll | disk voll
            | mit lücken | mit fehlern | mit problemen | mit warnungen | zurückgerollt | aufgegeben | festgehängt | hing/hingen/hängt/hängen … fest
            | fuhr/fuhren … fest | fehlermeldung*
        Regret: leider
        Absent: fehlt | fehlen | fehlend* | fehlte | fehlten | deaktiviert | ausgeschaltet | abgeschaltet | inaktiv | leer | unvollständig | teilweise
            | zum teil | ungeprüft | ungetestet | unverschlüsselt | ungeschützt | unerreichbar | abgelaufen | veraltet | gestoppt | mangelt | mangels
            | die hälfte | zur hälfte | nur die hälfte | entfernt worden | wurde entfernt | wurden entfernt | wurde gelöscht | abgekündigt | stillgelegt
            | übersprungen | ausgelassen | ausgesetzt | pausiert | gab es früher | gab es mal | versehentlich | nur auf dem testsystem | nur im test
            | nur auf test | nur in der testumgebung | nur auf staging | nur lokal | läuft kein | fehlanzeige | mittendrin | auf halber strecke
            | auf halbem weg | nicht alle | nicht alles | nicht jede*
        Waiting: verschoben | aufgeschoben | vertagt | zurückgestellt | ausstehend* | steht aus | stehen aus | steht noch aus | stehen noch aus | warte
            | warten | wartet | wartend | wir warten | offen | in arbeit | in bearbeitung | in vorbereitung | in prüfung | wird geprüft | wird gerade
            | wird getestet | läuft noch | blockiert | angefragt | noch nicht | noch kein | noch keine | noch keinen | nicht begonnen | nicht erledigt
            | unerledigt | in klärung | überfällig | liegt beim | liegt noch beim | liegt noch bei | beim hersteller | beim anbieter | beim dienstleister
            | noch keine antwort | keine rückmeldung | arbeiten daran | arbeite daran | wird daran gearbeitet | sind dran | bin dran
            | stand/standen/steht/stehen … aus | noch dran
        Plan: wird später | später noch | in zwei wochen | in einer woche | in einigen tagen | geplant* | planen | planung | vorgesehen | wird noch
            | werden noch | wird nachgereicht | wird nachgeholt | werden nachgereicht | wird morgen | wird erledigt | wird gemacht | wird geliefert
            | wird bereitgestellt | wird umgesetzt | wird eingerichtet | wird durchgeführt | wir werden | ich werde | werden wir | werde ich | team wird
            | anbieter wird | folgt | folgen noch | nachreichen | nachholen | demnächst | bald | in kürze | morgen | übermorgen | nächste woche
            | nächster woche | nächsten monat | nächsten sprint | nächsten montag | nächstes jahr | nächstes quartal | kommende woche | kommenden
            | bis freitag | bis montag | muss noch | müssen noch | soll noch | beabsichtig* | zugesagt | versprochen | angekündigt | steht an | kümmere mich
            | kümmern uns | erst im | erst am | erst nächst* | erst kommend* | erst wenn | erst klären | erst noch | erst prüfen | erst testen
            | hole/holt/holen … nach | reiche/reicht/reichen … nach | liefere/liefert/liefern … nach | steht/stehen … bevor | lassen wir bis
            | heben wir uns auf | verschieben wir | kümmert sich darum | kümmert sich noch | kümmern sich darum | nimmt sich dessen an | kommt noch
            | kommen noch | nachgereicht | nachgeliefert | nachgeholt | zugesichert | auf der liste | erst nachschauen | schaue nach | schau nach
            | schauen nach | melde mich | melden uns | meldet sich | melden sich | sobald wir | erledigen wir nach | machen wir nach dem
            | machen wir nach der | machen wir erst | bräuchte | bräuchten | bräuchte es | im kalender | vorgemerkt
        Doubt: wahrscheinlich | vermutlich | vielleicht | eventuell | möglicherweise | angeblich | anscheinend | wohl | sollte | sollten | müsste | müssten
            | dürfte | könnte | ich glaube | wir glauben | ich denke | ich nehme an | wir nehmen an | annahme | schätze | hoffentlich | scheint | scheinbar
            | fast alle | beinahe | nahezu | meines wissens | meines erachtens | meiner meinung nach | soweit ich weiß | soweit mir bekannt
            | ziemlich sicher | ich meine | gefühlt | aus dem gedächtnis | angenommen | müsste man | vermute* | kommt drauf an | kommt darauf an
            | sieht so aus | eigentlich | im prinzip | theoretisch | in der theorie | prinzipiell | auf dem papier | grundsätzlich ja
        Unknown: unbekannt* | unklar* | weiß nicht | weiß ich nicht | weiß niemand | keine ahnung | nicht bekannt | ungeklärt | nicht sicher | unsicher
        Bad: datenverlust* | verlust | verluste | ausfall | ausfälle | ausfallzeit | unterbrechung* | störung* | problem | probleme | probleme | warnung
            | warnungen | abweichung* | unterschied* | differenz* | lücke | lücken | auffälligkeit* | beanstandung* | mängel | einwände | zwischenfall
            | zwischenfälle | zwischenfällen | vorfall | vorfälle | komplikation*
        Good: erfolgreich* | erfolg | bestanden | fertig | abgeschlossen | wiederhergestellt | funktioniert | funktionierte | klappt | klappte | vorhanden
            | aktiv | aktiviert | geprüft | bestätigt | verschlüsselt | eingehalten | erreicht | ja | vollständig | erledigt | erfüllt | identisch
            | lauffähig | kam/kamen/kommt/kommen … zurück
        Exists: vorhanden | eingerichtet | konfiguriert | definiert | dokumentiert | aktiviert | benachrichtigung* | prozess | verfahren | richtlinie
            | überwachung | behandlung
        Fine: nicht mehr als | nicht länger als | nicht später als | nicht nur | kein zweifel | nicht weniger als | nicht zuletzt | offen gelegt
            | offengelegt | verlässt das hsm nie | verlassen das hsm nie | niemand löschen
        If: wenn | falls | sobald | im falle | im fall | bei fehlern | bei einem fehler | bei ausfall
        Joint: und | aber | weil | denn | jedoch | obwohl | da | sondern | doch | sowie
        Ask: ist das | ist es | ist die | ist der | sind die | gibt es | habt ihr | hast du | haben wir | können wir | kannst du | könnt ihr | können sie
            | könnte jemand | kann jemand | weiß jemand | soll ich | sollen wir | wie kann | wie lange | wie oft | was ist | wo ist | wo finde | wer kann
            | wer weiß | warum | bitte | frag | fragt | fragen sie | da müsste
        Of: von | der | die | das | den | aller | allen
        Only: nur | lediglich | bloß
        OffValue: aus | keine | keiner | kein | nein | falsch | deaktiviert
        OnValue: an | ein | ja | wahr | aktiv | aktiviert
        Denial: nein | nee | nö | kein | keine | keiner | keines | nichts | nie | niemals | negativ | funktioniert nicht | es funktioniert nicht
            | das funktioniert nicht | geht nicht | es geht nicht | das geht nicht | gibt es nicht | gibts nicht | haben wir nicht | ist nicht so
            | stimmt nicht | trifft nicht zu | das stimmt nicht | nicht vorhanden | fehlgeschlagen | gescheitert | gar nicht | überhaupt nicht | falsch
            | unmöglich | klappt nicht | hat nicht funktioniert | es hat nicht funktioniert | fehlanzeige
        Noun: ohne | null | weder | kein | keine | keinen | keinem | keines
        Light: ein | eine | einen | einem | einer | einzig* | oder | noch | je | jemals | irgend* | weiter* | bekannt* | neue | neuen | andere | anderen
            | es | sie | wir | ich | ist | sind | war | waren | wurde | wurden | hat | haben | hatte | hatten | gab | gibt | traten | trat | aufgetreten*
            | gefunden* | festgestellt* | gesehen | ging | gingen
        """;
}
